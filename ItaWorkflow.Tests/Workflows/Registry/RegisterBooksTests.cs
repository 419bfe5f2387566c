using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Memos;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Registry;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Registry;

public sealed class RegisterBooksTests(DraftingTown town) : IClassFixture<DraftingTown>
{
    [Fact]
    public async Task The_book_stands_in_the_order_of_its_numbers_with_every_gap_named_and_narrows_by_what_is_asked()
    {
        await NumberAsync("ตย ๕๒๕๐๐.๒/๑๐", "เรื่องที่สิบ");
        await NumberAsync("ตย ๕๒๕๐๐.๒/๒", "เรื่องที่สอง");
        await NumberAsync("ตย ๕๒๕๐๐.๒/๓", "ขอใช้ห้องประชุม");
        await town.Database.ReadAsync(db =>
            db.NumberRegisters.Where(r => r.Key == "ตย๕๒๕๐๐.๒").ExecuteUpdateAsync(set => set.SetProperty(r => r.Last, 10))
        );

        var book = await ReadAsync(new(2569, town.Town.Strategy.Id));
        Assert.Equal(
            ["ตย ๕๒๕๐๐.๒/๑", "ตย ๕๒๕๐๐.๒/๒", "ตย ๕๒๕๐๐.๒/๓", "ตย ๕๒๕๐๐.๒/๔–๙", "ตย ๕๒๕๐๐.๒/๑๐"],
            book.Lines.Select(l => l.Entry?.Number ?? l.Gap)
        );
        Assert.Equal(7, book.Missing);
        var paper = RegisterPaper.Compose(book, "เทศบาลตำบลตัวอย่าง", "กองยุทธศาสตร์และงบประมาณ");
        Assert.Equal(5, paper.Sections[0].Blocks.OfType<PaperTable>().Single().Rows.Count);

        var found = await ReadAsync(new(2569, Words: "10"));
        Assert.Equal(["เรื่องที่สิบ"], found.Entries.Select(e => e.Subject));
        Assert.Equal(0, found.Missing);
        Assert.Empty((await ReadAsync(new(2568))).Lines);
    }

    private async Task NumberAsync(string number, string subject)
    {
        var memo = await town.BeginAsync();
        await using var db = town.Database.Open();
        var kept = await db.Memos.SingleAsync(m => m.Id == memo.Id);
        kept.Write(kept.Content with { Subject = subject }, town.Clock.GetUtcNow());
        kept.Assign(new(number, 2569, new(2026, 11, 20)), town.Clock.GetUtcNow());
        db.NumberRegisters.Add(new() { Key = "ตย๕๒๕๐๐.๒", Year = 2569 });
        if (await db.NumberRegisters.AnyAsync(r => r.Key == "ตย๕๒๕๐๐.๒" && r.Year == 2569))
            db.Entry(db.ChangeTracker.Entries<NumberRegister>().Single().Entity).State = EntityState.Detached;
        await db.SaveChangesAsync();
    }

    private Task<RegisterBook> ReadAsync(RegisterFilter filter) =>
        town.Database.ReadAsync(db =>
            new RegisterBooks(db, new(db)).ReadAsync(db.Memos, filter, RegisterOrder.Number, isDescending: false, default)
        );
}

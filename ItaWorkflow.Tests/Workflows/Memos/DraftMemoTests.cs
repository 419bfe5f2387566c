using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Memos;

public sealed class DraftMemoTests(DraftingTown town) : IClassFixture<DraftingTown>
{
    [Fact]
    public async Task A_memo_begins_in_its_drafters_division_addressed_to_the_mayor()
    {
        var memo = await town.BeginAsync(BodyForm.HeadedParts);

        Assert.Equal(town.Town.Strategy.Id, memo.DivisionId);
        Assert.Equal("นายกเทศมนตรีตำบลตัวอย่าง", memo.Content.Addressee);
        Assert.Equal(MemoContent.HeadedParts, memo.Content.Parts.Select(p => p.Heading), StringComparer.Ordinal);
        Assert.Equal(MemoState.Draft, memo.State);
        Assert.Null(memo.Number);
    }

    [Fact]
    public async Task The_journal_says_who_began_it()
    {
        var memo = await town.BeginAsync();

        var entry = await town.Database.ReadAsync(db => db.Journal.SingleAsync(e => e.MemoId == memo.Id));
        Assert.Equal(JournalKind.MemoDrafted, entry.Kind);
        Assert.Equal(town.Town.Officer.Id, entry.PersonId);
    }

    [Fact]
    public async Task Somebody_without_a_division_is_told_why_they_cannot_draft()
    {
        await using var db = town.Database.Open();
        var begun = await new DraftMemoHandler(db, town.Clock).HandleAsync(new(town.Town.Mayor.Id, BodyForm.Flowing), default);

        Assert.Equal(PreparedMemo.NoDivision, begun.Refusal);
        Assert.False(await db.Memos.AnyAsync(m => m.DraftedById == town.Town.Mayor.Id));
    }
}

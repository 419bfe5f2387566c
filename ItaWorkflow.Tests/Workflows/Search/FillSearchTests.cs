using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Files;
using ItaWorkflow.Tests.Workflows.Memos;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Search;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Search;

/// <summary>Also what the search finds, and where.</summary>
[OnBothStores]
public sealed class FillSearchTests(DraftingTown town) : IClassFixture<DraftingTown>
{
    [Theory]
    [InlineData("ห้องประชุม", "ขอใช้ห้องประชุมใหญ่", true)]
    [InlineData("น้ำ", "ซ่อมท่อน้ำประปา", true)]
    [InlineData("น\u0e4d\u0e49า", "ซ่อมท่อน้ำประปา", true)]
    [InlineData("ห้อง\u200bประชุม ใหญ่", "ขอใช้ห้อง ประชุมใหญ่", true)]
    [InlineData("PLAN 2570", "แผน plan ๒๕๗๐", true)]
    [InlineData("100%", "ร้อยละ 1000", false)]
    [InlineData("ประชุม อื่น", "ขอใช้ห้องประชุมใหญ่", false)]
    public async Task A_subject_is_found_however_it_is_typed(string typed, string subject, bool found)
    {
        var memo = await WriteAsync("<p>ก</p>", subject);

        Assert.Equal(found, (await FindAsync(typed, town.Town.Officer)).Contains(memo.Id));
    }

    [Fact]
    public async Task Words_of_the_body_number_code_and_people_are_found_and_each_place_is_shown()
    {
        var memo = await WriteAsync(
            "<p>จัดซื้อ<strong>เครื่อง</strong>สูบน้ำ ๓ เครื่อง</p><table><tbody><tr><td>ราคา &amp; งวด</td></tr></tbody></table>",
            "ทดสอบ"
        );
        await using (var db = town.Database.Open())
        {
            var kept = await db.Memos.SingleAsync(m => m.Id == memo.Id);
            kept.Assign(new("ตย ๕๒๕๐๐.๒/๙๙", 2569, new(2026, 11, 20)), town.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        }

        await ShowsAsync(memo.Id, "เครื่องสูบน้ำ", "Body  จัดซื้อ[เครื่องสูบน้ำ] ๓ เครื่อง ราคา & งวด");
        await ShowsAsync(memo.Id, "ราคา&งวด", "[ราคา & งวด]");
        await ShowsAsync(memo.Id, "52500.2/99", "Number  ตย [๕๒๕๐๐.๒/๙๙]");
        await ShowsAsync(memo.Id, "๕๒๕๐๐.๒/๙๙", "Number  ตย [๕๒๕๐๐.๒/๙๙]");
        await ShowsAsync(memo.Id, memo.Code, $"Code  [{memo.Code}]");
        await ShowsAsync(memo.Id, memo.Code.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal), "Code  [");
        await ShowsAsync(memo.Id, town.Town.Officer.Name.Split(' ')[^1], "Person  ");

        // Who reads a memo with personal data is noted: a list of results only says that the words are in it.
        await town.Database.ReadAsync(db =>
            db.Memos.Where(m => m.Id == memo.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.HasPersonalData, true))
        );
        await ShowsAsync(memo.Id, "เครื่องสูบน้ำ", "Body  ");
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => ShowsAsync(memo.Id, "เครื่องสูบน้ำ", "จัดซื้อ"));
    }

    [Fact]
    public async Task What_was_stored_before_is_filled_and_nobodys_page_is_stale()
    {
        var memo = await WriteAsync("<p>ของเดิม</p>", "เก็บไว้นานแล้ว");
        await town.Database.PastRulesAsync($"UPDATE memos SET search_text = NULL WHERE id = {memo.Id};");
        Assert.DoesNotContain(memo.Id, await FindAsync("นานแล้ว", town.Town.Officer));

        await FillAsync();

        Assert.Contains(memo.Id, await FindAsync("นานแล้ว", town.Town.Officer));
        Assert.Equal(memo.Revision, (await town.MemoAsync(memo.Id)).Revision);
    }

    [Fact]
    public async Task The_words_of_files_are_found_by_who_may_see_the_memo_and_by_nobody_else()
    {
        var memo = await WriteAsync("<p>ก</p>", "มีไฟล์แนบ");
        var word = await AttachAsync(memo, "รายละเอียด ครั้งที่ ๒.docx", WordFiles.Word("คุณลักษณะเฉพาะของรถขุด"));
        var broken = await AttachAsync(memo, "เสีย.pdf", SampleFiles.Pdf("อ่านไม่ได้"));
        var picture = await AttachAsync(memo, "ภาพหน้างาน.png", SampleFiles.Png);
        Assert.Contains(memo.Id, await FindAsync("ครั้งที่2", town.Town.Officer));

        Assert.True(await FillAsync() >= 3);
        Assert.Equal(0, await FillAsync());

        Assert.Equal(WordsReading.Read, await ReadingAsync(word));
        Assert.Equal(WordsReading.Unreadable, await ReadingAsync(broken));
        Assert.Equal(WordsReading.Read, await ReadingAsync(picture));
        await ShowsAsync(memo.Id, "รถขุด", "Attachment รายละเอียด ครั้งที่ ๒.docx คุณลักษณะเฉพาะของ[รถขุด]");
        await ShowsAsync(memo.Id, "ภาพหน้างาน", "Attachment ภาพหน้างาน.png ");
        Assert.Contains(memo.Id, await FindAsync("รถขุด มีไฟล์", town.Town.StrategyHead));
        Assert.DoesNotContain(memo.Id, await FindAsync("รถขุด", town.Town.FinanceOfficer));

        await town.Database.AskAsync(
            (RemoveAttachmentHandler h) => h.HandleAsync(new(memo.Id, word, town.Town.Officer.Id), default)
        );
        Assert.DoesNotContain(memo.Id, await FindAsync("รถขุด", town.Town.Officer));
    }

    [Fact]
    public async Task A_file_whose_reading_never_ended_is_read_again_and_given_up_at_last()
    {
        var memo = await WriteAsync("<p>ก</p>", "ค้าง");
        var file = await AttachAsync(memo, "ค้าง.docx", WordFiles.Word("กลางคัน"));
        await town.Database.ArrangeAsync(db =>
            db.AttachmentWords.Add(new() { AttachmentId = file, BegunAt = town.Clock.GetUtcNow() })
        );
        await FillAsync();
        Assert.Equal(WordsReading.Begun, await ReadingAsync(file));

        town.Clock.Advance(TimeSpan.FromMinutes(11));
        await FillAsync();
        Assert.Equal(WordsReading.Read, await ReadingAsync(file));

        await town.Database.PastRulesAsync(
            $"UPDATE attachment_words SET reading = 'Begun', tries = 3 WHERE attachment_id = {file};"
        );
        town.Clock.Advance(TimeSpan.FromMinutes(11));
        await FillAsync();
        Assert.Equal(WordsReading.Unreadable, await ReadingAsync(file));
    }

    private async Task<Memo> WriteAsync(string html, string subject)
    {
        var memo = await town.BeginAsync();
        await town.SaveAsync(memo.Id, memo.Revision, town.Town.Officer, DraftingTown.Text(html) with { Subject = subject });
        return await town.MemoAsync(memo.Id);
    }

    private async Task<long> AttachAsync(Memo memo, string name, byte[] file)
    {
        var attach = new AttachFile(memo.Id, town.Town.Officer.Id, name, new MemoryStream(file));
        var attached = await town.Database.AskAsync((AttachFileHandler h) => h.HandleAsync(attach, default));
        Assert.Null(attached.Refusal);
        return attached.AttachmentId;
    }

    private Task<int> FillAsync() => town.Database.AskAsync((FillSearchHandler h) => h.HandleAsync(default));

    private Task<WordsReading> ReadingAsync(long file) =>
        town.Database.ReadAsync(db => db.AttachmentWords.Where(w => w.AttachmentId == file).Select(w => w.Reading).SingleAsync());

    private Task<List<long>> FindAsync(string typed, Person who) =>
        town.Database.ReadAsync(async db =>
        {
            var words = await SearchedWords.ReadAsync(db, typed, default);
            var viewer = await db.Persons.SingleAsync(p => p.Id == who.Id);
            return await words.Narrow(db.VisibleMemos(viewer, town.Clock.Today())).Select(m => m.Id).ToListAsync();
        });

    private async Task ShowsAsync(long memo, string typed, string expected)
    {
        Assert.Contains(memo, await FindAsync(typed, town.Town.Officer));
        var finds = await town.Database.ReadAsync(async db =>
            await db.FindsAsync(await SearchedWords.ReadAsync(db, typed, default), [memo], default)
        );
        Assert.Contains(
            finds[memo]
                .Select(f => $"{f.In} {f.FileName} {string.Concat(f.Snippet.Select(p => p.IsMarked ? $"[{p.Text}]" : p.Text))}"),
            shown => shown.Contains(expected, StringComparison.Ordinal)
        );
    }
}

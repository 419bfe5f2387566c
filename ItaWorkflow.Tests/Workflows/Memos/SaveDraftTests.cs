using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Tests.Workflows.Memos.DraftingTown;

namespace ItaWorkflow.Tests.Workflows.Memos;

public sealed class SaveDraftTests(DraftingTown town) : IClassFixture<DraftingTown>
{
    [Fact]
    public async Task What_is_typed_is_kept_under_a_new_revision()
    {
        var memo = await town.BeginAsync();

        var saved = await town.SaveAsync(
            memo.Id,
            memo.Revision,
            town.Town.Officer,
            Text("<p>เรื่องใหม่</p>") with
            {
                Subject = " ขอ  อนุมัติ\n",
            }
        );

        Assert.Null(saved.Refusal);
        var kept = await town.MemoAsync(memo.Id);
        Assert.Equal(saved.Revision, kept.Revision);
        Assert.Equal("ขอ อนุมัติ", kept.Subject);
        Assert.Equal("<p>เรื่องใหม่</p>", kept.Content.Parts[0].Html);
    }

    [Fact]
    public async Task Two_people_writing_at_once_lose_nothing_and_are_told()
    {
        var memo = await town.BeginAsync();
        var head = town.Town.StrategyHead;
        await town.SaveAsync(memo.Id, memo.Revision, head, Text("<p>ของหัวหน้า</p>"));

        var mine = await town.SaveAsync(memo.Id, memo.Revision, town.Town.Officer, Text("<p>ของผู้ร่าง</p>"));

        Assert.Equal(SaveDraftHandler.WrittenOver, mine.Refusal);
        Assert.Equal(head.Name, mine.Conflict!.By);
        Assert.Equal("<p>ของหัวหน้า</p>", mine.Conflict.Theirs.Parts[0].Html);
        Assert.Equal("<p>ของหัวหน้า</p>", (await town.MemoAsync(memo.Id)).Content.Parts[0].Html);
        var kept = Assert.Single(await town.VersionsAsync(memo.Id, VersionReason.Conflict));
        Assert.Equal("<p>ของผู้ร่าง</p>", kept.Content.Parts[0].Html);
        Assert.Equal(
            1,
            await town.Database.ReadAsync(db =>
                db.Journal.CountAsync(e => e.MemoId == memo.Id && e.Kind == JournalKind.MemoConflict)
            )
        );
    }

    [Fact]
    public async Task A_conflict_told_twice_is_kept_once()
    {
        var memo = await town.BeginAsync();
        await town.SaveAsync(memo.Id, memo.Revision, town.Town.StrategyHead, Text("<p>ก</p>"));
        await town.SaveAsync(memo.Id, memo.Revision, town.Town.Officer, Text("<p>ข</p>"));
        await town.SaveAsync(memo.Id, memo.Revision, town.Town.Officer, Text("<p>ข</p>"));

        Assert.Single(await town.VersionsAsync(memo.Id, VersionReason.Conflict));
    }

    [Fact]
    public async Task Having_seen_both_the_writer_may_put_their_own_text_in()
    {
        var memo = await town.BeginAsync();
        await town.SaveAsync(memo.Id, memo.Revision, town.Town.StrategyHead, Text("<p>ของหัวหน้า</p>"));
        var told = await town.SaveAsync(memo.Id, memo.Revision, town.Town.Officer, Text("<p>ของผู้ร่าง</p>"));

        var saved = await town.SaveAsync(memo.Id, told.Revision, town.Town.Officer, Text("<p>ของผู้ร่าง</p>"), byHand: true);

        Assert.Null(saved.Refusal);
        Assert.Contains(
            await town.VersionsAsync(memo.Id, VersionReason.Saved),
            v => v.SavedById == town.Town.StrategyHead.Id && v.Content.Parts[0].Html is "<p>ของหัวหน้า</p>"
        );
    }

    [Fact]
    public async Task While_one_person_writes_a_version_is_kept_every_five_minutes()
    {
        var memo = await town.BeginAsync();
        var revision = memo.Revision;
        for (var minute = 0; minute <= 10; minute++)
        {
            var text = Text($"<p>นาทีที่ {minute}</p>");
            revision = (await town.SaveAsync(memo.Id, revision, town.Town.Officer, text)).Revision;
            town.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var versions = await town.VersionsAsync(memo.Id, VersionReason.Saved);
        Assert.Equal(
            ["<p>นาทีที่ 0</p>", "<p>นาทีที่ 5</p>", "<p>นาทีที่ 10</p>"],
            versions.Select(v => v.Content.Parts[0].Html),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public async Task Saving_by_hand_keeps_a_version_at_once_but_not_the_same_text_twice()
    {
        var memo = await town.BeginAsync();
        var first = await town.SaveAsync(memo.Id, memo.Revision, town.Town.Officer, Text("<p>ก</p>"));
        var second = await town.SaveAsync(memo.Id, first.Revision, town.Town.Officer, Text("<p>ข</p>"), byHand: true);
        await town.SaveAsync(memo.Id, second.Revision, town.Town.Officer, Text("<p>ข</p>"), byHand: true);

        Assert.Equal(2, (await town.VersionsAsync(memo.Id, VersionReason.Saved)).Count);
    }

    [Fact]
    public async Task A_page_that_saves_what_already_stands_there_changes_nothing()
    {
        var memo = await town.BeginAsync();

        var saved = await town.SaveAsync(memo.Id, memo.Revision, town.Town.Officer, memo.Content);

        Assert.Equal(memo.Revision, saved.Revision);
        Assert.Empty(await town.VersionsAsync(memo.Id, VersionReason.Saved));
    }

    [Fact]
    public async Task Somebody_of_another_division_cannot_write_in_it()
    {
        var memo = await town.BeginAsync();

        var saved = await town.SaveAsync(memo.Id, memo.Revision, town.Town.FinanceOfficer, Text("<p>แทรก</p>"));

        Assert.Equal(SaveDraftHandler.NotFound, saved.Refusal);
        Assert.Equal(memo.Revision, (await town.MemoAsync(memo.Id)).Revision);
    }

    [Fact]
    public async Task Text_that_comes_after_the_memo_was_submitted_is_kept_beside_it()
    {
        var memo = await town.BeginAsync();
        await using (var db = town.Database.Open())
        {
            (await db.Memos.SingleAsync(m => m.Id == memo.Id)).Submit(town.Clock.GetUtcNow());
            await db.SaveChangesAsync();
        }

        var saved = await town.SaveAsync(memo.Id, memo.Revision, town.Town.Officer, Text("<p>ช้าไป</p>"));

        Assert.Equal(SaveDraftHandler.NotOpen, saved.Refusal);
        Assert.Equal("", (await town.MemoAsync(memo.Id)).Content.Parts[0].Html);
        Assert.Single(await town.VersionsAsync(memo.Id, VersionReason.Conflict));
    }

    [Theory]
    [InlineData("<p>ดี<script>alert(1)</script></p>")]
    [InlineData("<p onclick=\"alert(1)\">ดี</p>")]
    [InlineData("<p>ดี<img src=x onerror=alert(1)></p>")]
    [InlineData("<p>ดี</p><iframe src=\"https://example.com\"></iframe>")]
    [InlineData("<p style=\"background:url(javascript:alert(1))\">ดี</p>")]
    public async Task Hostile_markup_is_taken_out_and_the_words_stay(string html)
    {
        var memo = await town.BeginAsync();

        await town.SaveAsync(memo.Id, memo.Revision, town.Town.Officer, Text(html));

        var kept = (await town.MemoAsync(memo.Id)).Content.Parts[0].Html;
        Assert.Contains("ดี", kept, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)script|onclick|onerror|iframe|javascript|<img", kept);
    }

    [Fact]
    public async Task A_body_of_sixty_pages_is_kept_and_a_longer_one_refused_in_words()
    {
        var memo = await town.BeginAsync();
        var page = $"<p>{string.Concat(Enumerable.Repeat("ข้อความภาษาไทย ", 170))}</p>";
        var sixty = string.Concat(Enumerable.Repeat(page, 60));

        var saved = await town.SaveAsync(memo.Id, memo.Revision, town.Town.Officer, Text(sixty));
        var refused = await town.SaveAsync(memo.Id, saved.Revision, town.Town.Officer, Text(sixty + sixty + sixty));

        Assert.Null(saved.Refusal);
        Assert.Contains("60 หน้า", refused.Refusal!.Text, StringComparison.Ordinal);
        Assert.Equal(saved.Revision, (await town.MemoAsync(memo.Id)).Revision);
    }
}

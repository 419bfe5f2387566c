using System.Text;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Support.Databases;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Memos;

[OnBothStores]
public sealed class ClearDiscardedTests(DraftingTown town) : IClassFixture<DraftingTown>
{
    [Fact]
    public async Task After_thirty_days_nothing_is_left_of_what_was_written_and_other_drafts_keep_theirs()
    {
        var (gone, kept) = (await WriteAsync(), await WriteAsync());
        await town.Database.ReadAsync(async db =>
        {
            db.AttachmentWords.Add(
                new() { AttachmentId = (await db.Attachments.SingleAsync(a => a.MemoId == gone.Id)).Id, BegunAt = default }
            );
            return await db.SaveChangesAsync();
        });
        Assert.Contains("ความลับ", (await town.MemoAsync(gone.Id)).SearchText, StringComparison.Ordinal);
        Assert.Null(
            await town.Database.AskAsync((DiscardDraftHandler h) => h.HandleAsync(new(gone.Id, town.Town.Officer.Id), default))
        );
        town.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, await ClearAsync());

        town.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await ClearAsync());
        Assert.Equal(0, await ClearAsync());

        var left = await town.MemoAsync(gone.Id);
        Assert.Equal("", left.Subject);
        Assert.DoesNotContain("ความลับ", left.SearchText, StringComparison.Ordinal);
        Assert.Equal((0, 0), await LeftAsync(gone.Id));
        Assert.Equal((1, 1), await LeftAsync(kept.Id));
        Assert.Equal(
            DiscardDraftHandler.Gone,
            await town.Database.AskAsync(
                (DiscardDraftHandler h) => h.HandleAsync(new(gone.Id, town.Town.Officer.Id, TakesBack: true), default)
            )
        );
        await Assert.ThrowsAnyAsync<Exception>(() =>
            town.Database.ReadAsync(db => db.MemoVersions.Where(v => v.MemoId == kept.Id).ExecuteDeleteAsync())
        );
    }

    private async Task<Memo> WriteAsync()
    {
        var memo = await town.BeginAsync();
        var text = DraftingTown.Text("<p>ความลับ</p>") with { Subject = "ร่างหนึ่ง" };
        await town.SaveAsync(memo.Id, memo.Revision, town.Town.Officer, text, byHand: true);
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("%PDF-1.4\n%%EOF\n"));
        await town.Database.AskAsync(
            (AttachFileHandler h) => h.HandleAsync(new(memo.Id, town.Town.Officer.Id, "แนบ.pdf", file), default)
        );
        return memo;
    }

    private Task<int> ClearAsync() => town.Database.AskAsync((ClearDiscardedHandler h) => h.HandleAsync(default));

    private Task<(int, int)> LeftAsync(long memo) =>
        town.Database.ReadAsync(async db =>
            (
                await db.MemoVersions.CountAsync(v => v.MemoId == memo),
                await db.AttachmentBytes.CountAsync(b => db.Attachments.Any(a => a.Id == b.AttachmentId && a.MemoId == memo))
            )
        );
}

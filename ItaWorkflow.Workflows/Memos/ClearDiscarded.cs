using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>
/// Removes text, versions and files of drafts that were thrown away thirty days ago. An empty row stays: the journal, in which nothing is
/// deleted, names it.
/// </summary>
public sealed class ClearDiscardedHandler(ItaDbContext db, TimeProvider clock)
{
    private const int AtOnce = 100;

    /// <returns>How many drafts were emptied.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - DiscardDraftHandler.Kept;
        var over = await db
            .Memos.Where(m => m.State == MemoState.Discarded && m.DiscardedAt <= before)
            .Where(m => m.Subject != "" || m.Attachments.Any() || db.MemoVersions.Any(v => v.MemoId == m.Id))
            .OrderBy(m => m.DiscardedAt)
            .Select(m => m.Id)
            .Take(AtOnce)
            .ToListAsync(cancel);
        foreach (var id in over)
            await db.InOneTransactionAsync(stop => ClearAsync(id, stop), cancel);
        return over.Count;
    }

    private async Task ClearAsync(long id, CancellationToken cancel)
    {
        await db.Memos.Where(m => m.Id == id).HoldAsync(cancel);
        var before = clock.GetUtcNow() - DiscardDraftHandler.Kept;
        // Its drafter may have taken it back meanwhile.
        if (
            await db.Memos.SingleOrDefaultAsync(
                m => m.Id == id && m.State == MemoState.Discarded && m.DiscardedAt <= before,
                cancel
            )
            is not { } memo
        )
            return;
        var files = db.Attachments.Where(a => a.MemoId == id);
        await db.AttachmentBytes.Where(b => files.Any(a => a.Id == b.AttachmentId)).ExecuteDeleteAsync(cancel);
        await db.AttachmentWords.Where(w => files.Any(a => a.Id == w.AttachmentId)).ExecuteDeleteAsync(cancel);
        await files.ExecuteDeleteAsync(cancel);
        await db.MemoVersions.Where(v => v.MemoId == id).ExecuteDeleteAsync(cancel);
        var now = clock.GetUtcNow();
        memo.Empty(now);
        db.Journal.Write(JournalKind.MemoDiscarded, now, "ลบเนื้อความของร่างที่ทิ้งไว้ครบ 30 วัน", memo.Id);
        await db.SaveChangesAsync(cancel);
    }
}

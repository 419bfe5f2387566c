using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>What changed in a memo since somebody decided an earlier edition of it.</summary>
/// <param name="Files">Attachments added and removed, a sentence each.</param>
public sealed record SinceSigned(
    int Edition,
    Verdict Verdict,
    DateTimeOffset At,
    MemoComparison Text,
    IReadOnlyList<string> Files
)
{
    public bool IsSame => Text.IsSame && Files.Count == 0;

    /// <returns>null: they decided none.</returns>
    public static async Task<SinceSigned?> ReadAsync(ItaDbContext db, Memo memo, int personId, CancellationToken cancel)
    {
        if (memo.Edition <= 1)
            return null;
        var last = await db
            .ApprovalSteps.Where(s => s.Case!.MemoId == memo.Id && s.Case.Edition < memo.Edition)
            .Where(s => s.PersonId == personId && s.State == StepState.Decided)
            .OrderByDescending(s => s.DecidedAt)
            .Select(s => new
            {
                s.Case!.Edition,
                Verdict = s.Verdict!.Value,
                At = s.DecidedAt!.Value,
            })
            .FirstOrDefaultAsync(cancel);
        if (last is null)
            return null;
        var then = await db
            .MemoVersions.Where(v => v.MemoId == memo.Id && v.Edition == last.Edition && v.Reason == VersionReason.Submitted)
            .Select(v => v.Content)
            .SingleAsync(cancel);
        var text = MemoComparison.Of(then, memo.Content);
        return new(last.Edition, last.Verdict, last.At, text, await FilesAsync(db, memo.Id, last.At, cancel));
    }

    private static Task<List<string>> FilesAsync(ItaDbContext db, long memoId, DateTimeOffset at, CancellationToken cancel) =>
        db
            .Attachments.Where(a => a.MemoId == memoId && (a.AddedAt > at) != (a.RemovedAt != null && a.RemovedAt > at))
            .OrderBy(a => a.Id)
            .Select(a => (a.AddedAt > at ? "เพิ่ม " : "นำออก ") + a.FileName)
            .ToListAsync(cancel);
}

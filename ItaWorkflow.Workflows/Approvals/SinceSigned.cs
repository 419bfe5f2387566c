using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Approvals;

/// <summary>What changed in a memo since somebody decided an earlier edition of it.</summary>
/// <param name="Files">Attachments added and removed, a sentence each.</param>
internal sealed record SinceSigned(
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
        var last = await db
            .ApprovalSteps.Where(s =>
                s.Case!.MemoId == memo.Id
                && s.Case.Edition < memo.Edition
                && s.PersonId == personId
                && s.State == StepState.Decided
            )
            .OrderByDescending(s => s.DecidedAt)
            .Select(s => new
            {
                s.Case!.Edition,
                s.Verdict,
                s.DecidedAt,
            })
            .FirstOrDefaultAsync(cancel);
        if (last is null)
            return null;
        var then = await db
            .MemoVersions.Where(v => v.MemoId == memo.Id && v.Edition == last.Edition && v.Reason == VersionReason.Submitted)
            .Select(v => v.Content)
            .SingleAsync(cancel);
        var at = last.DecidedAt!.Value;
        var files = await db
            .Attachments.Where(a => a.MemoId == memo.Id && (a.AddedAt > at) != (a.RemovedAt != null && a.RemovedAt > at))
            .OrderBy(a => a.Id)
            .Select(a => new { a.FileName, IsNew = a.AddedAt > at })
            .ToListAsync(cancel);
        return new(
            last.Edition,
            last.Verdict!.Value,
            at,
            MemoComparison.Of(then, memo.Content),
            [.. files.Select(f => $"{(f.IsNew ? "เพิ่ม" : "นำออก")} {f.FileName}")]
        );
    }
}

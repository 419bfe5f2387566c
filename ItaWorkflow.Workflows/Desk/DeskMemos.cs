using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Approvals;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Desk;

/// <summary>Who sent a memo back, and why.</summary>
public sealed record ReturnedBy(string Position, string Reason, DateTimeOffset At);

/// <summary>A memo that is with its drafter: it came back, or was never sent.</summary>
/// <param name="By">null: nobody returned it.</param>
public sealed record BackMemo(long Id, string Subject, MemoState State, DateTimeOffset ChangedAt, ReturnedBy? By);

/// <summary>A memo that its drafter sent.</summary>
/// <param name="Where">null: it ended.</param>
public sealed record SentMemo(long Id, string Subject, MemoState State, DateTimeOffset? EndedAt, Whereabouts? Where);

/// <summary>The memos of one drafter.</summary>
public static class DeskMemos
{
    private static readonly IReadOnlyList<MemoState> WithDrafter = [MemoState.Returned, MemoState.Withdrawn, MemoState.Draft];
    private static readonly IReadOnlyList<MemoState> Sent =
    [
        MemoState.Circulating,
        MemoState.Approved,
        MemoState.Rejected,
        MemoState.Acknowledged,
    ];

    /// <summary>What was returned first.</summary>
    public static Task<List<BackMemo>> BackToAsync(this ItaDbContext db, int drafter, int most, CancellationToken cancel) =>
        db
            .Memos.Where(m => m.DraftedById == drafter && WithDrafter.Contains(m.State))
            .OrderBy(m => m.State == MemoState.Returned ? 0 : 1)
            .ThenByDescending(m => m.ChangedAt)
            .Take(most)
            .Select(m => new BackMemo(
                m.Id,
                m.Subject,
                m.State,
                m.ChangedAt,
                m.Cases.Where(c => c.Edition == m.Edition)
                    .SelectMany(c => c.Steps)
                    .Where(s => s.Verdict == Verdict.Return)
                    .Select(s => new ReturnedBy(s.Position!.Title, s.Opinion, s.DecidedAt!.Value))
                    .FirstOrDefault()
            ))
            .ToListAsync(cancel);

    /// <summary>What is still on its way first.</summary>
    public static async Task<IReadOnlyList<SentMemo>> SentByAsync(
        this ItaDbContext db,
        int drafter,
        int most,
        CancellationToken cancel
    )
    {
        var memos = await db
            .Memos.Where(m => m.DraftedById == drafter && Sent.Contains(m.State))
            .OrderBy(m => m.State == MemoState.Circulating ? 0 : 1)
            .ThenByDescending(m => m.ChangedAt)
            .Take(most)
            .Select(m => new SentMemo(m.Id, m.Subject, m.State, m.EndedAt, null))
            .ToListAsync(cancel);
        List<long> circulating = [.. memos.Where(m => m.State is MemoState.Circulating).Select(m => m.Id)];
        if (circulating.Count == 0)
            return memos;
        var where = await db.WhereaboutsAsync(circulating, cancel);
        return [.. memos.Select(m => m with { Where = where[m.Id].FirstOrDefault() })];
    }
}

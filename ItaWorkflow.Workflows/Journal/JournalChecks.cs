using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Journal;

/// <summary>What the checks of the journal found stands in the journal itself.</summary>
public static class JournalChecks
{
    /// <returns>The newest one's line; null: it was never checked.</returns>
    public static Task<JournalEntry?> LatestAsync(ItaDbContext db, CancellationToken cancel) =>
        db
            .Journal.AsNoTracking()
            .Where(e => e.Kind == JournalKind.JournalProved || e.Kind == JournalKind.JournalBroken)
            .OrderByDescending(e => e.Id)
            .FirstOrDefaultAsync(cancel);

    internal static JournalKind KindOf(JournalVerdict verdict) =>
        verdict.Fault is null ? JournalKind.JournalProved : JournalKind.JournalBroken;
}

using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Checkpoints;

/// <summary>How often one measure's people were asked for a round, since when, and how the last time went; from the ledger.</summary>
internal sealed record RoundReminders(int Times, DateTimeOffset First, DateTimeOffset Latest, bool ByMail, bool IsRead)
{
    public static async Task<IReadOnlyDictionary<int, RoundReminders>> ReadAsync(
        ItaDbContext db,
        IReadOnlyCollection<int> measures,
        DateOnly cutOff,
        CancellationToken cancel
    )
    {
        var ids = measures.Select(id => (long)id).ToList();
        var rows = await db
            .Reminders.AsNoTracking()
            .Where(r => ids.Contains(r.SubjectId) && r.CancelledAt == null && r.SentAt != null && r.DueOn == cutOff)
            .Where(r => r.SubjectKind == SubjectKind.Measure || r.SubjectKind == SubjectKind.Checkpoint)
            .ToListAsync(cancel);
        return rows.GroupBy(r => (int)r.SubjectId).ToDictionary(g => g.Key, g => Of([.. g]));
    }

    private static RoundReminders Of(List<Reminder> rows)
    {
        var rungs = rows.GroupBy(r => r.Rung).OrderBy(r => r.Max(x => x.PlannedFor)).ToList();
        return new(
            rungs.Count,
            rows.Min(r => r.PlannedFor),
            rows.Max(r => r.PlannedFor),
            rungs[^1].Any(r => r.Channel is Channel.Email),
            rungs[^1].Any(r => r.ReadAt is not null)
        );
    }
}

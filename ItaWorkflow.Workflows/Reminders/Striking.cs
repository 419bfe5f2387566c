using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

internal static class Striking
{
    /// <summary>What has left already stays as it is.</summary>
    public static Task<int> StrikeAsync(
        this IQueryable<Reminder> pointless,
        string because,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        pointless
            .Where(r => r.SentAt == null && r.CancelledAt == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(r => r.CancelledAt, now).SetProperty(r => r.CancelledBecause, because),
                cancel
            );
}

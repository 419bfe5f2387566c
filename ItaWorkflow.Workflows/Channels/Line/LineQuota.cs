using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Line;

/// <param name="Used">Pushes this month, those whose answer was lost included.</param>
public sealed record LineMonth(DateOnly First, int Used, int Limit)
{
    public bool IsUsedUp => Used >= Limit;
    public bool IsNearlyUsedUp => Used * 5 >= Limit * 4;
}

/// <summary>How much of the LINE account's monthly plan is used: LINE counts each push to each person.</summary>
public sealed class LineQuota(ItaDbContext db, TimeProvider clock)
{
    public async Task<LineMonth> ReadAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        var first = new DateOnly(today.Year, today.Month, 1);
        var since = ThaiDate.At(first, TimeOnly.MinValue).ToUniversalTime();
        var planned = since - 2 * LineChannel.Known;
        var used = await db
            .Reminders.Where(r => r.Channel == Channel.Line && r.DeliveryKey != null)
            // A push leaves within a day of its time: the index finds the few that can count.
            .Where(r => r.PlannedFor >= planned && (r.SentAt ?? r.ClaimedAt ?? r.PlannedFor) >= since)
            .Select(r => r.DeliveryKey)
            .Distinct()
            .CountAsync(cancel);
        return new(first, used, await db.Organization.Select(o => o.Line.MonthlyQuota).SingleAsync(cancel));
    }
}

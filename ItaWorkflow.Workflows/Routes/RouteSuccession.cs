using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>One version of a route is in use: the new one takes the place of the one before, and is the default if that was.</summary>
internal static class RouteSuccession
{
    public static readonly Refusal Same = new("เส้นทางนี้เหมือนกับรุ่นที่ใช้อยู่แล้ว");

    public static async Task<Refusal?> SucceedAsync(
        this ItaDbContext db,
        ApprovalRoute route,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var earlier = await db.ApprovalRoutes.Where(r => r.Key == route.Key && r.State != RouteState.Draft).ToListAsync(cancel);
        var current = earlier.Where(r => r.State is RouteState.Published).ToList();
        if (current.Exists(r => r.Bpmn == route.Bpmn))
            return Same;

        var isDefault = current.Exists(r => r.IsDefault) || !await db.ApprovalRoutes.AnyAsync(r => r.IsDefault, cancel);
        foreach (var before in current)
            (before.State, before.IsDefault) = (RouteState.Retired, false);
        route.Publish(earlier.Select(r => r.Version).DefaultIfEmpty().Max() + 1, isDefault, now);
        return null;
    }
}

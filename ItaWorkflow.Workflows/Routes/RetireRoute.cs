using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Routes.Rules;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>No new memo takes the route; memos on their way stay on it.</summary>
public sealed record RetireRoute(int PersonId, int RouteId);

public sealed class RetireRouteHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal TheDefault = new("เส้นทางนี้เป็นเส้นทางปกติ โปรดเลือกเส้นทางปกติอื่นก่อนเลิกใช้");
    public static readonly Refusal RetiredBefore = new("เส้นทางนี้เลิกใช้ไปแล้ว");

    public static Refusal UsedByRule(int number) => new($"กฎเลือกเส้นทางข้อที่ {number} ใช้เส้นทางนี้อยู่ โปรดแก้ไขหรือลบกฎก่อน");

    public Task<Refusal?> HandleAsync(RetireRoute command, CancellationToken cancel) =>
        db.AdministerAsync(
            command.PersonId,
            clock,
            async act =>
            {
                if (await db.ApprovalRoutes.SingleOrDefaultAsync(r => r.Id == command.RouteId, cancel) is not { } route)
                    return StartRouteHandler.NotFound;
                if (route.IsDefault)
                    return TheDefault;
                if (route.State is RouteState.Retired)
                    return RetiredBefore;
                if (await db.RouteRules.FirstOrDefaultAsync(r => r.RouteKey == route.Key, cancel) is { } rule)
                    return UsedByRule(rule.SortOrder);
                route.State = RouteState.Retired;
                act.Record(JournalKind.RouteRetired, $"เลิกใช้เส้นทาง “{route.Name}” รุ่นที่ {route.Version}");
                return null;
            },
            cancel
        );
}

using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>The route that a memo takes when its drafter chooses none.</summary>
public sealed record ChooseDefaultRoute(int PersonId, int RouteId);

public sealed class ChooseDefaultRouteHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotInUse = new("เส้นทางนี้เลิกใช้แล้ว โปรดเลือกเส้นทางที่ใช้อยู่");

    public Task<Refusal?> HandleAsync(ChooseDefaultRoute command, CancellationToken cancel) =>
        db.AdministerAsync(
            command.PersonId,
            clock,
            async act =>
            {
                var routes = await db.ApprovalRoutes.Where(r => r.State == RouteState.Published).ToListAsync(cancel);
                if (routes.Find(r => r.Id == command.RouteId) is not { } chosen)
                    return NotInUse;
                foreach (var route in routes)
                    route.IsDefault = route == chosen;
                act.Record(JournalKind.RouteChosen, $"เลือกเส้นทาง “{chosen.Name}” รุ่นที่ {chosen.Version} เป็นเส้นทางปกติ");
                return null;
            },
            cancel
        );
}

using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes.Rules;

/// <summary>Whether drafters may leave the default route where no rule holds.</summary>
public sealed record AllowRouteChoice(int PersonId, bool Allowed);

public sealed class AllowRouteChoiceHandler(ItaDbContext db, TimeProvider clock)
{
    public Task<Refusal?> HandleAsync(AllowRouteChoice command, CancellationToken cancel) =>
        db.AdministerAsync(
            command.PersonId,
            clock,
            async act =>
            {
                var organization = await db.Organization.SingleAsync(cancel);
                organization.Routes = organization.Routes with { ByRuleOnly = !command.Allowed };
                act.Record(
                    JournalKind.RouteRuleChanged,
                    command.Allowed
                        ? "ให้ผู้จัดทำเลือกเส้นทางอื่นแทนเส้นทางปกติได้"
                        : "ไม่ให้ผู้จัดทำเลือกเส้นทางอื่นแทนเส้นทางปกติ"
                );
                return null;
            },
            cancel
        );
}

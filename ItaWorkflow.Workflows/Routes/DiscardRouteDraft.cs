using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>Throws a draft away; published versions stay.</summary>
/// <param name="Revision">Of the draft that their page showed: nobody throws away what another has just drawn.</param>
public sealed record DiscardRouteDraft(int PersonId, int RouteId, int Revision);

public sealed class DiscardRouteDraftHandler(ItaDbContext db, TimeProvider clock)
{
    public Task<Refusal?> HandleAsync(DiscardRouteDraft command, CancellationToken cancel) =>
        db.AdministerAsync(
            command.PersonId,
            clock,
            async act =>
            {
                var draft = await db.ApprovalRoutes.SingleOrDefaultAsync(
                    r => r.Id == command.RouteId && r.State == RouteState.Draft,
                    cancel
                );
                if (draft is null)
                    return PublishRouteHandler.NoDraft;
                if (draft.Revision != command.Revision)
                    return PublishRouteHandler.DrawnOver;
                db.ApprovalRoutes.Remove(draft);
                act.Record(JournalKind.RouteDiscarded, $"ทิ้งร่างเส้นทางเสนอ “{draft.Name}”");
                return null;
            },
            cancel
        );
}

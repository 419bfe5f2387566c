using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>Which of the routes in use leads through รองนายก, and which does not: an office without a deputy would wait for nobody.</summary>
/// <param name="Usual">The one that is taken when nobody chooses; null: none is.</param>
/// <param name="With">The first in use that leads through a deputy; null: none does.</param>
/// <param name="Without">The first in use that does not.</param>
public sealed record DeputyRoutes(ApprovalRoute? Usual, ApprovalRoute? With, ApprovalRoute? Without)
{
    private static readonly string Deputy =
        Performer.Position + RoutePerformers.PostWords.Single(w => w.Post is Post.DeputyMayor).Word;

    public bool UsualHasDeputy => Usual is not null && HasDeputy(Usual);

    /// <param name="published">As <see cref="RouteShelf.PublishedAsync"/> gives them: the usual one first.</param>
    public static DeputyRoutes Of(IReadOnlyList<ApprovalRoute> published) =>
        new(
            published.FirstOrDefault(r => r.IsDefault),
            published.FirstOrDefault(HasDeputy),
            published.FirstOrDefault(r => !HasDeputy(r))
        );

    private static bool HasDeputy(ApprovalRoute route) =>
        RouteShelf
            .Open(route)
            .Definition.UserTasks.Values.Any(t => RoutePerformers.PlacesOf(t.Performer).Contains(Deputy, StringComparer.Ordinal));
}

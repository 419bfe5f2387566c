using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.MemoSheets;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>A memo's latest case with its steps, and the road that it takes from where it stands, or would take.</summary>
/// <param name="Plan">What is open, then what follows; of a draft, the whole road.</param>
/// <param name="Choice">Of a draft: by which rule, or whose choice.</param>
public sealed record MemoRoad(
    ApprovalCase? Case,
    IReadOnlyList<PlannedStep> Plan,
    ApprovalRoute? Route,
    RouteChoice? Choice = null
)
{
    /// <summary>The route as it runs; null: there is none.</summary>
    public ProcessDefinition? Definition { get; init; }

    /// <summary>The route lets the drafter ask for opinions besides (ขอความเห็นเพิ่ม).</summary>
    public bool TakesExtraOpinions =>
        Choice?.Route.Definition.UserTasks.Values.Any(t => t.Performer == Performer.ChosenByDrafter) is true;

    /// <summary>What the page that showed this road brings back when it submits.</summary>
    public string Stamp => Route is null ? "-" : RoadStamp.Of(Route, Plan);
}

/// <summary>Reads the road of a memo, of a draft too.</summary>
public sealed class MemoRoads(ItaDbContext db, RouteChooser chooser, RouteShelf shelf, RoutePlan plan, TimeProvider clock)
{
    public async Task<MemoRoad> ReadAsync(Memo memo, CancellationToken cancel)
    {
        var approval = await db
            .ApprovalCases.AsNoTracking()
            .Include(c => c.Steps)
                .ThenInclude(s => s.Person!.Position)
            .Include(c => c.Steps)
                .ThenInclude(s => s.Position)
            .Include(c => c.Steps)
                .ThenInclude(s => s.ActingAppointment)
            .Include(c => c.Steps)
                .ThenInclude(s => s.Assignment!.By)
            .Include(c => c.Steps)
                .ThenInclude(s => s.KeptFrom!.Case)
            .Where(c => c.MemoId == memo.Id && c.Edition == memo.Edition)
            .AsSplitQuery()
            .SingleOrDefaultAsync(cancel);
        var current = memo.IsOpenForDrafting ? null : approval;
        var choice = current is null ? await chooser.ChooseAsync(memo, cancel) : null;
        var route = current is null ? choice?.Route : await shelf.GetAsync(current.RouteId, cancel);
        if (route is null)
            return new(current, [], null);

        var steps = current is null
            ? await plan.PredictAsync(route.Definition, CaseVariables.Of(memo, memo.Division!.Name), memo, clock.Today(), cancel)
            : await plan.AheadAsync(route.Definition, ProcessState.FromJson(current.Tokens), memo, clock.Today(), cancel);
        return new(current, steps, route.Route, choice) { Definition = route.Definition };
    }
}

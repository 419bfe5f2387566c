using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>Reads the road of a memo, of a draft too.</summary>
public sealed class MemoRoads(ItaDbContext db, RouteChooser chooser, RoutePlan plan, TimeProvider clock)
{
    public async Task<MemoRoad> ReadAsync(Memo memo, CancellationToken cancel)
    {
        if (memo.IsFromPaper)
            return new(null, [], null);
        var current = memo.IsOpenForDrafting ? null : await CaseAsync(memo, cancel);
        var choice = current is null ? await chooser.ChooseAsync(memo, cancel) : null;
        var route = current is null ? choice?.Route : RouteShelf.Open(current.Route!);
        if (route is null)
            return new(current, [], null);

        var steps = current is null
            ? await plan.PredictAsync(route.Definition, CaseVariables.Of(memo, memo.Division!.Name), memo, clock.Today(), cancel)
            : await plan.AheadAsync(route.Definition, ProcessState.FromJson(current.Tokens), memo, clock.Today(), cancel);
        return new(current, steps, route.Route, choice) { Definition = route.Definition };
    }

    /// <summary>Of a memo that nobody wrote: what each rule says of it, and whom it would meet.</summary>
    /// <returns>null: no such division, or no route.</returns>
    public async Task<RoadTrial?> TryAsync(int divisionId, MemoContent content, CancellationToken cancel)
    {
        var division = await db.Divisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == divisionId, cancel);
        if (division is null || await chooser.TryAsync(content, division, cancel) is not { } rules)
            return null;
        var memo = new Memo
        {
            DivisionId = division.Id,
            DraftedById = 0,
            CreatedAt = clock.GetUtcNow(),
        };
        var (process, variables) = (RouteShelf.Open(rules.Given).Definition, CaseVariables.Of(content, division.Name));
        return new(rules, await plan.PredictAsync(process, variables, memo, clock.Today(), cancel));
    }

    private Task<ApprovalCase?> CaseAsync(Memo memo, CancellationToken cancel) =>
        db
            .ApprovalCases.AsNoTracking()
            .Include(c => c.Route)
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
            .SingleOrDefaultAsync(cancel);
}

using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Operations;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Operations;

/// <summary>What the page shows of the flow.</summary>
/// <param name="Open">Memos on their way in the whole office.</param>
internal sealed record OperationsView(int Open)
{
    public int WaitingCount { get; init; }
    public IReadOnlyList<WaitingStep> Waiting { get; init; } = [];
    public IReadOnlyList<Pile> ByPerson { get; init; } = [];
    public IReadOnlyList<Pile> ByStep { get; init; } = [];
    public int StuckCount { get; init; }
    public IReadOnlyList<StuckCase> Stuck { get; init; } = [];
    public IReadOnlyList<Duration> Durations { get; init; } = [];
    public int Pages => (WaitingCount + WaitingSteps.PerPage - 1) / WaitingSteps.PerPage;
}

/// <summary>Asks each part of it in turn.</summary>
internal sealed class OperationsReader(
    ItaDbContext db,
    WaitingSteps waiting,
    WaitingPiles piles,
    StuckCases stuck,
    RouteDurations durations
)
{
    public async Task<OperationsView> ReadAsync(FlowFilter flow, int page, CancellationToken cancel)
    {
        var office = await db.WorkingDaysAsync(cancel);
        var open = await db.ApprovalCases.CountAsync(c => c.State == CaseState.Open, cancel);
        var (all, longest) = await waiting.LongestAsync(flow, page, office, cancel);
        var held = await stuck.CountAsync(flow, cancel);
        return new(open)
        {
            WaitingCount = all,
            Waiting = longest,
            ByPerson = await piles.ByPersonAsync(flow, office, cancel),
            ByStep = await piles.ByStepAsync(flow, office, cancel),
            StuckCount = held,
            Stuck = held > 0 ? await stuck.ReadAsync(flow, cancel) : [],
            Durations = await durations.ReadAsync(flow, office, cancel),
        };
    }
}

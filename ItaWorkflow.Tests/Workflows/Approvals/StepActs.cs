using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Bpmn;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Tests.Workflows.Routes;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Tests.Workflows.Routes.DrawnRoute;
using Task = System.Threading.Tasks.Task;

namespace ItaWorkflow.Tests.Workflows.Approvals;

public enum StepAct
{
    Decide,
    Return,
    Reassign,
    Appoint,
    Withdraw,
    Timer,
    Move,
    Ask,
}

/// <summary>A memo at its head's step, whose time is up, and everything that may happen to that step as pages that were open ask for it.</summary>
internal sealed class StepActs(Chain chain, long memo, ApprovalCase seen, int nextVersion)
{
    private static readonly string Nodes =
        Step("head", "head-of-division", "propose")
        + Edge("late", "head", "PT1M")
        + Step("deputy", "position:รองนายก")
        + Step("mayor", "position:นายก", "finalOrder");

    private const string Arrows = "s>head; head>mayor; late>deputy; deputy>mayor; mayor>e";
    private readonly Town town = chain.Town;

    public long Memo => memo;

    private ApprovalStep Shown => seen.Steps.Single();

    public static async Task<StepActs> BeginAsync(Chain chain)
    {
        var memo = await chain.TravelAsync(Nodes, Arrows);
        chain.Database.Clock.Advance(TimeSpan.FromMinutes(2));
        var seen = await chain.CaseAsync(memo);
        return new(chain, memo, seen, await NextVersionAsync(chain, seen.RouteId));
    }

    public Task<Refusal?> DoAsync(StepAct act) =>
        act switch
        {
            StepAct.Decide => DecideAsync(Verdict.Endorse),
            StepAct.Return => DecideAsync(Verdict.Return),
            StepAct.Reassign => chain.AsAsync<ReassignStepHandler, Refusal?>(
                (h, _) =>
                    h.HandleAsync(
                        new(Shown.Id, seen.Memo!.Revision, town.Registrar.Id, town.FinanceHead.Id, "ไปราชการด่วน"),
                        default
                    )
            ),
            StepAct.Appoint => AppointAsync(),
            StepAct.Withdraw => chain.WithdrawAsync(memo, revision: seen.Memo!.Revision),
            StepAct.Timer => RingAsync(),
            StepAct.Move => MoveAsync(),
            StepAct.Ask => chain.AskAsync(memo, town.StrategyHead, town.FinanceOfficer),
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };

    /// <summary>What an earlier memo left behind takes part in no later race.</summary>
    public static Task LeaveAsync(Chain chain) =>
        chain.Database.ReadAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"""
                UPDATE approval_steps SET state = 'Cancelled' WHERE state = 'Open';
                UPDATE case_timers SET state = 'Cancelled' WHERE state = 'Armed';
                UPDATE acting_appointments SET revoked_at = {chain.Database.Clock.GetUtcNow()} WHERE id <> {chain.Town.ClerkAppointment.Id};
                """
            )
        );

    public Task<Refusal?> AppointAsync() =>
        chain.AsAsync<AppointActingHandler, Refusal?>(
            (h, _) =>
                h.HandleAsync(
                    new(
                        town.Administrator.Id,
                        town.Deputy.Id,
                        town.StrategyHead.PositionId!.Value,
                        ActingKind.ActingFor,
                        "๓๐๐/๒๕๖๙",
                        chain.Database.Clock.Today(),
                        chain.Database.Clock.Today(),
                        null,
                        ""
                    ),
                    default
                )
        );

    private Task<Refusal?> DecideAsync(Verdict verdict) =>
        chain.DecideAsync(
            memo,
            town.StrategyHead,
            verdict,
            verdict is Verdict.Return ? "โปรดแนบตาราง" : "",
            revision: seen.Memo!.Revision
        );

    private async Task<Refusal?> RingAsync()
    {
        await chain.SweepAsync();
        return null;
    }

    private async Task<Refusal?> MoveAsync() =>
        (
            await chain.AsAsync<MoveCasesHandler, IReadOnlyList<CaseMoved>>(
                (h, _) =>
                    h.HandleAsync(
                        new(town.Administrator.Id, seen.RouteId, nextVersion, [new CaseToMove(seen.Id, seen.Turn)]),
                        default
                    )
            )
        )
            .Single()
            .Refusal;

    private static async Task<int> NextVersionAsync(Chain chain, int routeId)
    {
        await using var db = chain.Database.Open();
        var before = await db.ApprovalRoutes.SingleAsync(r => r.Id == routeId);
        before.State = RouteState.Retired;
        var next = new ApprovalRoute
        {
            Key = before.Key,
            Version = before.Version + 1,
            Name = before.Name,
            Bpmn = Models.Xml("<startEvent id=\"s\"/><endEvent id=\"e\"/>" + Nodes, Arrows),
            State = RouteState.Published,
            CreatedAt = chain.Database.Clock.GetUtcNow(),
        };
        db.ApprovalRoutes.Add(next);
        await db.SaveChangesAsync();
        return next.Id;
    }
}

using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>Open cases go on by another version of their route, each in its own transaction.</summary>
public sealed record MoveCases(int PersonId, int FromRouteId, int ToRouteId, IReadOnlyList<CaseToMove> Cases);

/// <param name="Turn">That the dry run showed: nothing moves from where nobody saw it stand.</param>
public sealed record CaseToMove(long CaseId, int Turn);

/// <param name="Refusal">null: it moved.</param>
public sealed record CaseMoved(long CaseId, Refusal? Refusal);

public sealed class MoveCasesHandler(ItaDbContext db, RouteShelf shelf, CaseTurns turns, TimeProvider clock)
{
    public static readonly Refusal OtherRoute = new("ย้ายได้เฉพาะระหว่างรุ่นของเส้นทางเดียวกัน");
    public static readonly Refusal NotPublished = new("รุ่นปลายทางไม่ได้ใช้อยู่ โปรดเผยแพร่รุ่นนั้นก่อน");
    public static readonly Refusal Ended = new("เรื่องนี้จบแล้ว หรือไม่ได้อยู่บนรุ่นที่เลือก");
    public static readonly Refusal HasGoneOn = new("เรื่องเดินไปแล้วหลังจากที่ท่านเปิดหน้านี้ โปรดตรวจแผนการย้ายใหม่");

    public async Task<IReadOnlyList<CaseMoved>> HandleAsync(MoveCases command, CancellationToken cancel)
    {
        var from = await shelf.GetAsync(command.FromRouteId, cancel);
        var to = await shelf.GetAsync(command.ToRouteId, cancel);
        var results = new List<CaseMoved>();
        foreach (var one in command.Cases)
            results.Add(new(one.CaseId, await MoveAsync(command.PersonId, one, from, to, cancel)));
        return results;
    }

    private static Refusal? Unfit(ApprovalRoute from, ApprovalRoute to) =>
        from.Key != to.Key || from.Id == to.Id ? OtherRoute
        : to.State is not RouteState.Published ? NotPublished
        : null;

    private Task<Refusal?> MoveAsync(
        int personId,
        CaseToMove one,
        RunnableRoute from,
        RunnableRoute to,
        CancellationToken cancel
    ) =>
        db.AdministerAsync(
            personId,
            clock,
            async act =>
            {
                if (Unfit(from.Route, to.Route) is { } unfit)
                    return unfit;
                await db.ApprovalCases.Where(c => c.Id == one.CaseId).HoldAsync(cancel);
                var approval = await db.ApprovalCases.InHand().SingleOrDefaultAsync(c => c.Id == one.CaseId, cancel);
                if (approval is not { State: CaseState.Open } || approval.RouteId != from.Route.Id)
                    return Ended;
                if (approval.Turn != one.Turn)
                    return HasGoneOn;
                return await CarryAsync(act, approval, from, to, cancel);
            },
            cancel
        );

    private async Task<Refusal?> CarryAsync(
        AdministrativeAct act,
        ApprovalCase approval,
        RunnableRoute from,
        RunnableRoute to,
        CancellationToken cancel
    )
    {
        var move = CaseMovePlan.Try(approval, from.Definition, to.Definition);
        if (move.Turn is not { } turn)
            return new(string.Join(" ", move.Findings.Where(f => f.IsRefusal).Select(f => $"“{f.ElementId}”: {f.Reason}")));

        var officers = approval
            .Steps.Where(s => s.State is StepState.Open)
            .Select(s => s.Person)
            .OfType<Person>()
            .Distinct()
            .ToList();
        approval.Reroute(to.Route.Id);
        var hand = new CaseInHand(approval.Memo!, approval, to.Definition, act.At);
        await turns.ApplyAsync(hand, turn, cancel);
        if (approval.StuckSince is not null)
            await turns.ResumeAsync(hand, cancel);
        var route = $"“{to.Route.Name}” รุ่นที่ {to.Route.Version}";
        foreach (var officer in officers)
            db.Reminders.AddRange(MemoNotices.Moved(approval.Memo!, approval.Turn, officer, route, act.At));
        act.Record(JournalKind.CaseMoved, $"ย้ายเรื่องจากรุ่นที่ {from.Route.Version} ไปเส้นทาง {route}", approval.Memo);
        return null;
    }
}

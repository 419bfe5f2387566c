using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>
/// Rings the timers whose time has come, one case at a time, the longest due first. Any number of processes may run it at once, after any
/// gap: each locks the case that it moves and leaves to the others what they have locked.
/// </summary>
public sealed partial class FireDueTimersHandler(
    ItaDbContext db,
    RouteShelf shelf,
    CaseTurns turns,
    StepSeats seats,
    CaseTrouble trouble,
    OpenQuestions questions,
    TimeProvider clock,
    ILogger<FireDueTimersHandler> log
)
{
    /// <summary>So many in a row that did not ring, broken or moved by others meanwhile: the rest waits for the next sweep.</summary>
    private const int MostInVain = 200;

    /// <returns>How many timers rang.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var (rung, inVain) = (0, 0);
        while (inVain < MostInVain && await RingNextAsync(cancel) is { } didRing)
            (rung, inVain) = didRing ? (rung + 1, 0) : (rung, inVain + 1);
        return rung;
    }

    /// <returns>null: nothing is due.</returns>
    private async Task<bool?> RingNextAsync(CancellationToken cancel)
    {
        CaseTimer? tried = null;
        try
        {
            return await db.InOneTransactionAsync(
                async stop =>
                {
                    // Before the case, in the order in which an administrator's acts take them.
                    await seats.HoldAsync(stop);
                    if (await LockNextAsync(stop) is not { } id)
                        return (bool?)null;
                    var (hand, timer) = await ReadAsync(id, stop);
                    if (hand is null || timer is null)
                        return false;
                    tried = timer;
                    await RingAsync(hand, timer, stop);
                    await db.SaveChangesAsync(stop);
                    return true;
                },
                cancel
            );
        }
        catch (DbUpdateConcurrencyException)
        {
            // The memo was touched meanwhile: its turn comes again.
            return false;
        }
        catch (Exception fault) when (tried is not null && IsOfTheCase(fault))
        {
            LogBroken(log, fault, tried.CaseId, tried.ElementId);
            await db.UntilSavedAsync(Rereading.Busy, () => SetAsideAsync(tried, cancel));
            return false;
        }
    }

    private async Task<long?> LockNextAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ids = await db
            .Database.SqlQuery<long>(
                $"""
                SELECT c.id AS "Value" FROM case_timers t JOIN approval_cases c ON c.id = t.case_id
                WHERE t.state = 'Armed' AND t.due_at <= {now} AND c.state = 'Open' AND (t.try_again_at IS NULL OR t.try_again_at <= {now})
                ORDER BY t.due_at, t.id LIMIT 1 FOR UPDATE OF c SKIP LOCKED
                """
            )
            .ToListAsync(cancel);
        return ids is [var id] ? id : null;
    }

    private async Task<(CaseInHand? Hand, CaseTimer? Timer)> ReadAsync(long id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var approval = await db.ApprovalCases.InHand().SingleAsync(c => c.Id == id, cancel);
        var timer = approval
            .Timers.Where(t => t.State is TimerState.Armed && t.DueAt <= now && !(t.TryAgainAt > now))
            .OrderBy(t => t.DueAt)
            .ThenBy(t => t.Id)
            .FirstOrDefault();
        if (approval.State is not CaseState.Open)
            return (null, null);
        var route = await shelf.GetAsync(approval.RouteId, cancel);
        return (new(approval.Memo!, approval, route.Definition, now), timer);
    }

    private async Task RingAsync(CaseInHand hand, CaseTimer timer, CancellationToken cancel)
    {
        timer.Fire(hand.Now);
        db.Journal.Write(
            JournalKind.TimerFired,
            hand.Now,
            $"ถึงเวลาที่เส้นทางกำหนด “{hand.Route.NameOf(timer.ElementId)}”",
            hand.Memo.Id
        );
        await turns.ApplyAsync(hand, ProcessEngine.Fire(hand.Route, hand.State, timer.TimerId), cancel);
        await questions.CloseAsync(hand.Memo, hand.Case, hand.Now, cancel);
    }

    /// <summary>
    /// One broken timer must not keep the others waiting: its case is stuck there, which is told once, and it is tried again later, or when
    /// an administrator says so.
    /// </summary>
    private async Task<Refusal?> SetAsideAsync(CaseTimer broken, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var approval = await db.ApprovalCases.InHand().SingleAsync(c => c.Id == broken.CaseId, cancel);
        var timer = approval.Timers.Single(t => t.Id == broken.Id);
        if (timer.State is not TimerState.Armed)
            return null;
        var isKnown = timer.IsBroken;
        timer.Break(now);
        var route = await shelf.GetAsync(approval.RouteId, cancel);
        if (!isKnown)
            await trouble.TellAsync(
                new(approval.Memo!, approval, route.Definition, now),
                new(timer.ElementId, CaseTrouble.TimerFailed),
                cancel
            );
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>What would happen again at the next try; a database that is away is not the case's fault.</summary>
    private static bool IsOfTheCase(Exception fault) =>
        fault is not OperationCanceledException
        && (fault as NpgsqlException ?? fault.InnerException as NpgsqlException) is not { IsTransient: true };

    [LoggerMessage(Level = LogLevel.Error, Message = "Case {CaseId} broke at its timer {Element} and was set aside.")]
    private static partial void LogBroken(ILogger log, Exception fault, long caseId, string element);
}

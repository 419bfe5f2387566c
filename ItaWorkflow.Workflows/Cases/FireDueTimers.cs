using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>
/// Rings the timers whose time has come, one case at a time, the longest due first. Any number of processes may run it at once, after any
/// gap: each locks the case that it moves and leaves to the others what they have locked.
/// </summary>
public sealed class FireDueTimersHandler(
    ItaDbContext db,
    RouteShelf shelf,
    CaseTurns turns,
    StepSeats seats,
    OpenQuestions questions,
    BrokenTimers broken,
    TimeProvider clock
)
{
    /// <summary>So many in a row that did not ring, broken or moved by others meanwhile: the rest waits for the next sweep.</summary>
    private const int MostInVain = 200;

    /// <summary>So many of the longest due are tried until one is free: more than other processes have in hand.</summary>
    private const int MostInHand = 20;

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
        catch (Exception fault) when (tried is not null && BrokenTimers.IsOfTheCase(fault))
        {
            await broken.SetAsideAsync(tried, fault, cancel);
            return false;
        }
    }

    private async Task<long?> LockNextAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await db
            .CaseTimers.Where(t => t.State == TimerState.Armed && t.DueAt <= now && !(t.TryAgainAt > now))
            .Where(t => t.Case!.State == CaseState.Open)
            .OrderBy(t => t.DueAt)
            .ThenBy(t => t.Id)
            .Select(t => t.CaseId)
            .Take(MostInHand)
            .ToListAsync(cancel);
        foreach (var id in due.Distinct())
            if (await IsFreeAsync(id, cancel))
                return id;
        return null;
    }

    /// <summary>It is then locked, too.</summary>
    private async Task<bool> IsFreeAsync(long id, CancellationToken cancel)
    {
        var open = db.ApprovalCases.Where(c => c.Id == id && c.State == CaseState.Open).Select(c => c.Id);
        return await open.Held(Hold.AloneIfFree).ToListAsync(cancel) is [_];
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
        var what = $"ถึงเวลาที่เส้นทางกำหนด “{hand.Route.NameOf(timer.ElementId)}”";
        db.Journal.Write(JournalKind.TimerFired, hand.Now, what, hand.Memo.Id);
        await turns.ApplyAsync(hand, ProcessEngine.Fire(hand.Route, hand.State, timer.TimerId), cancel);
        await questions.CloseAsync(hand.Memo, hand.Case, hand.Now, cancel);
    }
}

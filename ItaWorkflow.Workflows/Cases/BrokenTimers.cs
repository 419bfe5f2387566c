using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>
/// One broken timer must not keep the others waiting: its case is stuck there, which is told once, and it is tried again later, or when
/// an administrator says so.
/// </summary>
public sealed partial class BrokenTimers(
    ItaDbContext db,
    RouteShelf shelf,
    CaseTrouble trouble,
    TimeProvider clock,
    ILogger<BrokenTimers> log
)
{
    public Task SetAsideAsync(CaseTimer broken, Exception fault, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(broken);
        LogBroken(log, fault, broken.CaseId, broken.ElementId);
        return db.UntilSavedAsync(Rereading.Busy, () => TryAsync(broken, cancel));
    }

    private async Task<Refusal?> TryAsync(CaseTimer broken, CancellationToken cancel)
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
    internal static bool IsOfTheCase(Exception fault) => fault is not OperationCanceledException && !fault.IsPassing();

    [LoggerMessage(Level = LogLevel.Error, Message = "Case {CaseId} broke at its timer {Element} and was set aside.")]
    private static partial void LogBroken(ILogger log, Exception fault, long caseId, string element);
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>Writes down when a case's timers ring, by the holiday table where they count working days.</summary>
public sealed class CaseTimers(ItaDbContext db)
{
    private WorkingDays? office;

    public async Task ArmAsync(CaseInHand hand, TimerArmed armed, CancellationToken cancel)
    {
        office ??= new(await db.Holidays.AsNoTracking().ToListAsync(cancel));
        // A cycle goes on from when its last ring was due, not from when the sweep came round.
        DateTimeOffset? previous = armed.FollowsTimerId is { } earlier
            ? hand.Case.Timers.Single(t => t.TimerId == earlier).DueAt
            : null;
        hand.Case.Timers.Add(
            new CaseTimer
            {
                TimerId = armed.TimerId,
                ElementId = armed.ElementId,
                ArmedAt = hand.Now,
                PreviousDueAt = previous,
                DueAt = (
                    previous is { } last ? armed.Plan.NextRing(last, office) : armed.Plan.FirstRing(hand.Now, office)
                ).ToUniversalTime(),
            }
        );
    }
}

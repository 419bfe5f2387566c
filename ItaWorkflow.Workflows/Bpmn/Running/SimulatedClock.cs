using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>Virtual time, which moves from ring to ring.</summary>
internal sealed class SimulatedClock(DateTimeOffset start, WorkingDays office)
{
    public const int LastYear = 3000;
    private readonly Dictionary<string, DateTimeOffset> _due = new(StringComparer.Ordinal);

    /// <summary>Since the beginning.</summary>
    public TimeSpan Passed { get; private set; }

    public void Arm(TimerArmed armed) =>
        _due[armed.TimerId] = armed.FollowsTimerId is { } earlier
            ? armed.Plan.NextRing(_due[earlier], office)
            : armed.Plan.FirstRing(start + Passed, office);

    /// <summary>One that was armed before the simulation began counts from its beginning.</summary>
    public void Arm(ArmedTimer timer, FlowNode node) =>
        _due[timer.Id] = node switch
        {
            TimerCatchEvent wait => wait.Timer.FirstRing(start, office),
            BoundaryTimer edge => edge.Timer.FirstRing(start, office),
            _ => start,
        };

    public ArmedTimer? Next(IEnumerable<ArmedTimer> timers) => timers.MinBy(timer => _due[timer.Id]);

    public bool IsBeyond(ArmedTimer timer) => _due[timer.Id].Year > LastYear;

    /// <summary>To a timer's ring; one that was due already moves nothing.</summary>
    public void MoveTo(string timerId)
    {
        if (_due[timerId] - start > Passed)
            Passed = _due[timerId] - start;
    }
}

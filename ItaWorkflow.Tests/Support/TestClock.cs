namespace ItaWorkflow.Tests.Support;

/// <summary>Stands until a test moves it. Begins on Friday 20 November 2026 (2569), 09:00 in Bangkok.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(7));

    /// <summary>Who waits by it moves it: the time is over at once, and it is that much later.</summary>
    public bool MovesWhenWaitedFor { get; set; }

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (!MovesWhenWaitedFor || dueTime <= TimeSpan.Zero)
            return base.CreateTimer(callback, state, dueTime, period);
        Advance(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    public void Advance(TimeSpan time) => Now += time;

    /// <summary>09:00 in Bangkok on that day.</summary>
    public void MoveTo(int year, int month, int day) => Now = new(year, month, day, 9, 0, 0, TimeSpan.FromHours(7));
}

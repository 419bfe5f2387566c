namespace ItaWorkflow.Tests.Support;

/// <summary>Stands until a test moves it. Begins on Friday 20 November 2026 (2569), 09:00 in Bangkok.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 9, 0, 0, TimeSpan.FromHours(7));

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    public void Advance(TimeSpan time) => Now += time;

    /// <summary>09:00 in Bangkok on that day.</summary>
    public void MoveTo(int year, int month, int day) => Now = new(year, month, day, 9, 0, 0, TimeSpan.FromHours(7));
}

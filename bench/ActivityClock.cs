using System.Diagnostics;

namespace ItaWorkflow.Bench;

/// <summary>Adds up the time spent in the activities of one source.</summary>
internal sealed class ActivityClock : IDisposable
{
    private readonly ActivityListener _listener;
    private long _ticks;

    public ActivityClock(string source)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = candidate => candidate.Name == source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => Interlocked.Add(ref _ticks, activity.Duration.Ticks),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public double Seconds => TimeSpan.FromTicks(Interlocked.Read(ref _ticks)).TotalSeconds;

    public void Reset() => Interlocked.Exchange(ref _ticks, 0);

    public void Dispose() => _listener.Dispose();
}

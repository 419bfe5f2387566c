using Hangfire;
using ItaWorkflow.Workflows.Clock;

namespace ItaWorkflow.Web.Clock;

/// <summary>What Hangfire calls when a job is due. Its name stands in Hangfire's tables.</summary>
internal sealed class ClockTick(JobRunner runner)
{
    /// <summary>Nothing is tried again: the next tick does it. A failure stands in the job's runs; Hangfire would keep its own for ever.</summary>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [JobDisplayName("{0}")]
    public async Task TickAsync(string key, CancellationToken cancel)
    {
        // One of an older version may still wait in the queue.
        if (TimedJobs.Find(key) is { } job)
            await runner.RunAsync(job, cancel);
    }
}

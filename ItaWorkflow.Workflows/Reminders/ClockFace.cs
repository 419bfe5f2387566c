using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Quartz.Extensibility;

namespace ItaWorkflow.Workflows.Reminders;

/// <param name="Running">false: the clock does not run in this process, the rest is not known here.</param>
public sealed record JobState(
    TimedJob Job,
    bool Running,
    DateTimeOffset? LastRun,
    bool LastSucceeded,
    DateTimeOffset? LastFailure,
    string? Failure,
    long Runs,
    long Failures,
    DateTimeOffset? NextRun
);

/// <summary>How the timed jobs have gone, for the administrator.</summary>
public sealed class ClockFace(IServiceProvider services)
{
    public async Task<IReadOnlyList<JobState>> ReadAsync(CancellationToken cancel)
    {
        var states = new List<JobState>();
        foreach (var job in Clock.Jobs)
            states.Add(
                services.GetService<IExecutionHistoryStore>() is { } history
                && services.GetService<ISchedulerFactory>() is { } factory
                    ? await ReadAsync(job, history, factory, cancel)
                    : new(job, false, null, false, null, null, 0, 0, null)
            );
        return states;
    }

    private static async Task<JobState> ReadAsync(
        TimedJob job,
        IExecutionHistoryStore history,
        ISchedulerFactory factory,
        CancellationToken cancel
    )
    {
        var status = await history.GetJobRunStatus(Clock.SchedulerName, new JobKey(job.Key), cancel);
        var scheduler = await factory.GetScheduler(cancel);
        var trigger = await scheduler.GetTrigger(new TriggerKey(job.Key), cancel);
        return new(
            job,
            true,
            status?.LastFiredAtUtc,
            status?.LastResult is JobRunResult.Succeeded or JobRunResult.Skipped,
            status?.LastFailedAtUtc,
            status?.LastFailureMessage,
            status?.RunCount ?? 0,
            status?.FailureCount ?? 0,
            trigger?.NextFireTimeUtc
        );
    }
}

using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Quartz.Extensibility;

namespace ItaWorkflow.Workflows.Clock;

/// <param name="Failure">Why not, as the failure said it; null: it went well.</param>
public sealed record JobRun(DateTimeOffset At, TimeSpan Duration, string? Failure);

/// <param name="Running">false: the clock does not run in this process, the rest is not known here.</param>
/// <param name="Latest">Newest first.</param>
/// <param name="IsLate">It has not run for three of its periods.</param>
public sealed record JobState(
    TimedJob Job,
    bool Running,
    DateTimeOffset? LastRun,
    bool LastSucceeded,
    DateTimeOffset? LastFailure,
    string? Failure,
    long Runs,
    long Failures,
    DateTimeOffset? NextRun,
    IReadOnlyList<JobRun> Latest,
    bool IsLate
);

/// <summary>How the timed jobs have gone, for the administrator.</summary>
public sealed class ClockFace(IServiceProvider services, TimeProvider clock)
{
    private const int Shown = 5;

    public async Task<IReadOnlyList<JobState>> ReadAsync(CancellationToken cancel)
    {
        if (
            services.GetService<IExecutionHistoryStore>() is not { } history
            || services.GetService<ISchedulerFactory>() is not { } factory
        )
            return [.. TimedJobs.Jobs.Select(job => new JobState(job, false, null, false, null, null, 0, 0, null, [], false))];
        var states = new List<JobState>();
        foreach (var job in TimedJobs.Jobs)
            states.Add(await ReadAsync(job, history, factory, cancel));
        return states;
    }

    /// <returns>What ran before and has not for three of its periods; none where the clock does not run.</returns>
    public async Task<IReadOnlyList<TimedJob>> LateAsync(CancellationToken cancel)
    {
        if (services.GetService<IExecutionHistoryStore>() is not { } history)
            return [];
        var query = new JobRunStatusQuery { SchedulerName = TimedJobs.SchedulerName };
        var statuses = (await history.QueryJobRunStatuses(query, cancel)).Items.ToLookup(s => s.Job.Name, StringComparer.Ordinal);
        return [.. TimedJobs.Jobs.Where(job => statuses[job.Key].Any(status => IsLate(job, status.LastFiredAtUtc)))];
    }

    private bool IsLate(TimedJob job, DateTimeOffset lastRun) => clock.GetUtcNow() - lastRun > 3 * job.Every;

    private async Task<JobState> ReadAsync(
        TimedJob job,
        IExecutionHistoryStore history,
        ISchedulerFactory factory,
        CancellationToken cancel
    )
    {
        var key = new JobKey(job.Key);
        var status = await history.GetJobRunStatus(TimedJobs.SchedulerName, key, cancel);
        var scheduler = await factory.GetScheduler(cancel);
        var trigger = await scheduler.GetTrigger(new TriggerKey(job.Key), cancel);
        var query = new ExecutionHistoryQuery
        {
            SchedulerName = TimedJobs.SchedulerName,
            Job = key,
            Take = Shown,
        };
        var latest = await history.QueryExecutions(query, cancel);
        return new(
            job,
            true,
            status?.LastFiredAtUtc,
            status?.LastResult is JobRunResult.Succeeded or JobRunResult.Skipped,
            status?.LastFailedAtUtc,
            status?.LastFailureMessage,
            status?.RunCount ?? 0,
            status?.FailureCount ?? 0,
            trigger?.NextFireTimeUtc,
            [
                .. latest.Items.Select(run => new JobRun(
                    run.FiredAtUtc,
                    run.Duration,
                    run.Succeeded ? null : run.ExceptionMessage ?? ""
                )),
            ],
            status is not null && IsLate(job, status.LastFiredAtUtc)
        );
    }
}

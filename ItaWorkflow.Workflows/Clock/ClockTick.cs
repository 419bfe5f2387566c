using Quartz;

namespace ItaWorkflow.Workflows.Clock;

/// <summary>One tick of one job of the list, in its own scope.</summary>
[DisallowConcurrentExecution]
internal sealed class ClockTick(IServiceProvider scope) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // A job of an older version may still stand in the shared table.
        if (
            TimedJobs.Jobs.FirstOrDefault(job => string.Equals(job.Key, context.JobDetail.Key.Name, StringComparison.Ordinal)) is
            { } due
        )
            await due.RunAsync(scope, cancellationToken);
    }
}

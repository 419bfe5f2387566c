using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace ItaWorkflow.Workflows.Clock;

/// <summary>An administrator wants a timed job done now; one node of the cluster does it.</summary>
public sealed record RunJob(int ById, string Key);

public sealed class RunJobHandler(ItaDbContext db, IServiceProvider services, TimeProvider clock)
{
    public static readonly Refusal NoSuchJob = new("ไม่มีงานนี้แล้ว");
    public static readonly Refusal NoClock = new("เครื่องนี้ไม่ได้ทำงานตามเวลา โปรดสั่งจากเครื่องที่ทำ");

    public async Task<Refusal?> HandleAsync(RunJob command, CancellationToken cancel)
    {
        if (TimedJobs.Jobs.FirstOrDefault(j => string.Equals(j.Key, command.Key, StringComparison.Ordinal)) is not { } job)
            return NoSuchJob;
        if (services.GetService<ISchedulerFactory>() is not { } clocks)
            return NoClock;
        var refusal = await db.AdministerAsync(
            command.ById,
            clock,
            act =>
            {
                act.Record(JournalKind.JobAskedFor, $"สั่งให้ทำงานตามเวลา “{job.Name}” ทันที");
                return Task.FromResult<Refusal?>(null);
            },
            cancel
        );
        if (refusal is null)
            await (await clocks.GetScheduler(cancel)).TriggerJob(new JobKey(job.Key), null, cancel);
        return refusal;
    }
}

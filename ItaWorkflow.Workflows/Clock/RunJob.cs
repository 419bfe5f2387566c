using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Clock;

/// <summary>An administrator wants a timed job done now; one process does it.</summary>
public sealed record RunJob(int ById, string Key);

/// <summary>Has a job done as soon as a process is free. Who keeps time gives it; nobody does in a process that only serves pages.</summary>
public delegate void JobStarter(TimedJob job);

public sealed class RunJobHandler(ItaDbContext db, IServiceProvider services, TimeProvider clock)
{
    public static readonly Refusal NoSuchJob = new("ไม่มีงานนี้แล้ว");
    public static readonly Refusal NoClock = new("เครื่องนี้ไม่ได้ทำงานตามเวลา โปรดสั่งจากเครื่องที่ทำ");

    public async Task<Refusal?> HandleAsync(RunJob command, CancellationToken cancel)
    {
        var (job, start) = (TimedJobs.Find(command.Key), services.GetService<JobStarter>());
        var refusal = await db.AdministerAsync(command.ById, clock, act => Task.FromResult(Order(job, start, act)), cancel);
        if (refusal is null)
            start!(job!);
        return refusal;
    }

    private static Refusal? Order(TimedJob? job, JobStarter? start, AdministrativeAct act)
    {
        if (job is null)
            return NoSuchJob;
        if (start is null)
            return NoClock;
        act.Record(JournalKind.JobAskedFor, $"สั่งให้ทำงานตามเวลา “{job.Name}” ทันที");
        return null;
    }
}

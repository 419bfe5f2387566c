using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Forms;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace ItaWorkflow.Workflows.Reminders;

/// <param name="name">For the administrator, in Thai.</param>
public sealed class TimedJob(string key, string name, TimeSpan every, Func<IServiceProvider, CancellationToken, Task> work)
{
    public string Key => key;
    public string Name => name;
    public TimeSpan Every => every;

    /// <summary>Nothing is due before there is an organization, nor while its demonstration is being filled.</summary>
    public async Task RunAsync(IServiceProvider scope, CancellationToken cancel)
    {
        if (await scope.GetRequiredService<ItaDbContext>().Organization.AnyAsync(o => !o.IsBeingFilled, cancel))
            await work(scope, cancel);
    }
}

/// <summary>
/// Every timed job, in one list. Quartz is only the clock, shared by all web processes over the one database: what was done stands in our
/// own tables, so each job may run at any time, twice, or after any gap.
/// </summary>
public static class Clock
{
    public const string SchedulerName = "ita";

    public static readonly IReadOnlyList<TimedJob> Jobs =
    [
        new(
            "reseat-steps",
            "ย้ายเรื่องตามคำสั่งรักษาราชการแทน",
            TimeSpan.FromMinutes(10),
            Run<ReseatStepsHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "fire-timers",
            "เดินเรื่องที่ถึงเวลาตามเส้นทาง",
            TimeSpan.FromMinutes(1),
            Run<FireDueTimersHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "plan-reminders",
            "คำนวณการแจ้งเตือนที่ถึงกำหนด",
            TimeSpan.FromMinutes(1),
            Run<PlanRemindersHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "send-reminders",
            "ส่งอีเมลแจ้งเตือน",
            TimeSpan.FromMinutes(1),
            Run<SendDueRemindersHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "send-line",
            "ส่งสรุปแจ้งเตือนทาง LINE",
            TimeSpan.FromMinutes(1),
            Run<SendLineDigestsHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "keep-checkpoints",
            "ตั้งรอบการกำกับติดตามประจำปี",
            TimeSpan.FromHours(1),
            Run<KeepCheckpointsHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "clear-evidence",
            "ลบไฟล์หลักฐานที่ไม่ได้ส่งพร้อมรายงาน",
            TimeSpan.FromHours(6),
            Run<ClearUnsentEvidenceHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "clear-forms",
            "ลบรหัสกันส่งซ้ำของแบบฟอร์มเก่า",
            TimeSpan.FromHours(6),
            Run<ClearSentFormsHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "close-checkpoints",
            "ตัดรอบเมื่อสิ้นวันตัดรอบ",
            TimeSpan.FromMinutes(5),
            Run<CloseDueCheckpointsHandler>((h, c) => h.HandleAsync(c))
        ),
        new("watch", "เฝ้าดูงานที่ค้างเกินเวลา", TimeSpan.FromMinutes(5), Run<RaiseAlarmsHandler>((h, c) => h.HandleAsync(c))),
    ];

    /// <summary><c>Clock:Runs</c> (default true): false for a process that only serves pages.</summary>
    public static IServiceCollection AddClock(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.GetValue("Clock:Runs", true))
            return services;
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
                (scheduler.InstanceName, scheduler.GenerateInstanceId) = (SchedulerName, true)
            );
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.UseRegisteredDataSource = true);
                store.UseClustering();
                store.UseExecutionHistory();
                store.ProvisionSchema();
                store.UseSystemTextJsonSerializer();
            });
            foreach (var job in Jobs)
            {
                quartz.ScheduleJob<ClockTick>(
                    trigger => trigger.WithIdentity(job.Key).StartNow().WithSimpleSchedule(job.Every),
                    detail => detail.WithIdentity(job.Key).WithDescription(job.Name)
                );
                quartz.RunAtStartup(new JobKey(job.Key));
            }
        });
        services.AddSingleton<System.Data.Common.DbDataSource>(provider => provider.GetRequiredService<NpgsqlDataSource>());
        services.AddQuartzExecutionHistory(history => history.MaxEntriesPerJob = 50);
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
        services.AddHostedService<PromptSender>();
        return services;
    }

    private static Func<IServiceProvider, CancellationToken, Task> Run<T>(Func<T, CancellationToken, Task> run)
        where T : notnull => (services, cancel) => run(services.GetRequiredService<T>(), cancel);
}

/// <summary>One tick of one job of the list, in its own scope.</summary>
[DisallowConcurrentExecution]
internal sealed class ClockTick(IServiceProvider scope) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // A job of an older version may still stand in the shared table.
        if (
            Clock.Jobs.FirstOrDefault(job => string.Equals(job.Key, context.JobDetail.Key.Name, StringComparison.Ordinal)) is
            { } due
        )
            await due.RunAsync(scope, cancellationToken);
    }
}

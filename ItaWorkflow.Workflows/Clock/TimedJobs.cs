using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Channels;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Forms;
using ItaWorkflow.Workflows.Measures.Progress;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Clock;

/// <summary>
/// Every timed job, in one list. Quartz is only the clock, shared by all web processes over the one database: what was done stands in our
/// own tables, so each job may run at any time, twice, or after any gap.
/// </summary>
public static class TimedJobs
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
        .. SentChannel.All.Select(sent => new TimedJob(sent.Job, sent.JobName, TimeSpan.FromMinutes(1), sent.SendAsync)),
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

    private static Func<IServiceProvider, CancellationToken, Task> Run<T>(Func<T, CancellationToken, Task> run)
        where T : notnull => (services, cancel) => run(services.GetRequiredService<T>(), cancel);
}

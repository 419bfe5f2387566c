using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Backups;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Channels;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Disclosures.Watch;
using ItaWorkflow.Workflows.Forms;
using ItaWorkflow.Workflows.Journal;
using ItaWorkflow.Workflows.Measures.Progress;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Publishing;
using ItaWorkflow.Workflows.Reminders;
using ItaWorkflow.Workflows.Search;
using ItaWorkflow.Workflows.Signing.Keeping;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Clock;

/// <summary>
/// Every timed job, in one list. What keeps time only says when, once for all web processes over the one database: what is owed and what
/// was done stand in our own tables, so each job may run at any time, twice, or after any gap.
/// </summary>
public static class TimedJobs
{
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
            "fill-search",
            "อ่านข้อความของเรื่องและไฟล์แนบไว้ให้ค้นหา",
            TimeSpan.FromMinutes(1),
            Run<FillSearchHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "seal-papers",
            "ประทับตราหน่วยงานบนเอกสารที่ลงนามครบ",
            TimeSpan.FromMinutes(1),
            Run<SealPapersHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "archive-papers",
            "เก็บหลักฐานและต่ออายุตราประทับเวลาของเอกสารลงนาม",
            TimeSpan.FromHours(1),
            Run<ArchivePapersHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "publish-asked",
            "เผยแพร่เรื่องที่ขอไว้เมื่ออนุมัติแล้ว",
            TimeSpan.FromMinutes(1),
            Run<PublishAskedHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "watch-links",
            "ตรวจที่อยู่ของข้อ OIT ว่ายังเปิดได้",
            TimeSpan.FromMinutes(1),
            Run<WatchLinksHandler>((h, c) => h.HandleAsync(c))
        ),
        // At eight in the morning of Bangkok.
        new(
            "warn-certificates",
            "เตือนใบรับรองลายมือชื่อที่ใกล้หมดอายุ",
            TimeSpan.FromDays(1),
            Run<WarnCertificatesHandler>((h, c) => h.HandleAsync(c)),
            hour: 1
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
            "clear-discarded",
            "ลบร่างที่ทิ้งไว้ครบ 30 วัน",
            TimeSpan.FromHours(6),
            Run<ClearDiscardedHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "raise-guessing",
            "เฝ้าดูการไล่เดารหัสผ่าน",
            TimeSpan.FromMinutes(5),
            Run<RaiseGuessingHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "tell-guesses",
            "สรุปการกรอกรหัสไม่ถูกต้องลงบันทึกเหตุการณ์",
            TimeSpan.FromHours(1),
            Run<TellGuessesHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "clear-doors",
            "ลบข้อมูลการเข้าสู่ระบบที่สิ้นสุดแล้ว",
            TimeSpan.FromHours(6),
            Run<ClearDoorsHandler>((h, c) => h.HandleAsync(c))
        ),
        new(
            "close-checkpoints",
            "ตัดรอบเมื่อสิ้นวันตัดรอบ",
            TimeSpan.FromMinutes(5),
            Run<CloseDueCheckpointsHandler>((h, c) => h.HandleAsync(c))
        ),
        // At midnight of Bangkok, so that the night's backup holds the day's link.
        new(
            "chain-journal",
            "ปิดผนึกและตรวจบันทึกเหตุการณ์",
            TimeSpan.FromDays(1),
            Run<KeepJournalHandler>((h, c) => h.HandleAsync(c)),
            hour: 17
        ),
        // At one in the morning of Bangkok.
        new(
            "back-up",
            "สำรองข้อมูลประจำวัน",
            TimeSpan.FromDays(1),
            Run<BackUpNightlyHandler>((h, c) => h.HandleAsync(c)),
            hour: 18
        ),
        new("watch", "เฝ้าดูงานที่ค้างเกินเวลา", TimeSpan.FromMinutes(5), Run<RaiseAlarmsHandler>((h, c) => h.HandleAsync(c))),
    ];

    /// <returns>null: there is none, or no more.</returns>
    public static TimedJob? Find(string key) => Jobs.FirstOrDefault(job => string.Equals(job.Key, key, StringComparison.Ordinal));

    /// <summary><c>Clock:Runs</c> (default true): false for a process that only serves pages.</summary>
    public static bool RunWith(IConfiguration configuration) => configuration.GetValue("Clock:Runs", true);

    private static Func<IServiceProvider, CancellationToken, Task> Run<T>(Func<T, CancellationToken, Task> run)
        where T : notnull => (services, cancel) => run(services.GetRequiredService<T>(), cancel);
}

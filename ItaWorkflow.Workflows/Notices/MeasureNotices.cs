using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Notices;

/// <summary>What owners are told when somebody changes their measure; the measure is saved already.</summary>
public static class MeasureNotices
{
    public static IReadOnlyList<Reminder> Assigned(Measure measure, Person owner, Person by, DateTimeOffset now) =>
        Tell(
            measure,
            owner,
            $"assigned-{measure.Revision}",
            $"ท่านได้รับมอบหมายมาตรการ: {measure.Title}",
            $"{by.Name} มอบหมายให้ท่านรับผิดชอบมาตรการ “{measure.Title}” ครบกำหนด {ThaiDate.Short(measure.DueOn)} "
                + "ระบบจะเตือนท่านก่อนถึงกำหนด",
            now
        );

    public static IReadOnlyList<Reminder> Moved(Measure measure, Person owner, Person by, DateOnly before, DateTimeOffset now) =>
        Tell(
            measure,
            owner,
            $"moved-{measure.Revision}",
            $"เปลี่ยนกำหนด: {measure.Title}",
            $"{by.Name} เปลี่ยนกำหนดของมาตรการ “{measure.Title}” จาก {ThaiDate.Short(before)} เป็น {ThaiDate.Short(measure.DueOn)}",
            now
        );

    public static IReadOnlyList<Reminder> Asked(Measure measure, Person owner, Person by, string text, DateTimeOffset now) =>
        Tell(
            measure,
            owner,
            $"asked-{now.ToUnixTimeMilliseconds()}",
            $"ขอข้อมูลเพิ่ม: {measure.Title}",
            $"{by.Name} ขอข้อมูลเพิ่มของมาตรการ “{measure.Title}”: {text}",
            now
        );

    /// <summary>By hand, at a checkpoint; at most once a day.</summary>
    public static Notice Nudge(Measure measure, Checkpoint checkpoint, Person by, DateOnly due, DateOnly today) =>
        new(
            ReminderSubject.Checkpoint,
            measure.Id,
            checkpoint.CutOff,
            $"nudge-{today.DayNumber}",
            $"โปรดรายงานผล{checkpoint.Round.Words()}: {measure.Title}",
            $"{by.Name} ขอให้ท่านรายงานผล{checkpoint.Round.Words()}ของมาตรการ “{measure.Title}” ภายใน{ThaiDate.WithWeekday(due)}",
            Path(measure)
        );

    private static IReadOnlyList<Reminder> Tell(
        Measure measure,
        Person person,
        string rung,
        string title,
        string text,
        DateTimeOffset now
    ) => Notice.Owed(person, new(ReminderSubject.Measure, measure.Id, measure.DueOn, rung, title, text, Path(measure)), now);

    private static string Path(Measure measure) => $"/measures/{measure.Id}";
}

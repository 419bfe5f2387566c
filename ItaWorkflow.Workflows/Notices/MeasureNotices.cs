using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Data.Seats;

namespace ItaWorkflow.Workflows.Notices;

/// <summary>What owners are told when somebody changes their measure; the measure is saved already.</summary>
public static class MeasureNotices
{
    public static IReadOnlyList<Reminder> Assigned(Measure measure, Person owner, Person by, DateTimeOffset now) =>
        Tell(
            measure,
            owner,
            new(RungKind.Assigned, measure.Revision),
            $"ท่านได้รับมอบหมายมาตรการ: {measure.Title}",
            $"{by.Name} มอบหมายให้ท่านรับผิดชอบมาตรการ “{measure.Title}” กำหนด {measure.DueWords} "
                + "ระบบจะเตือนท่านก่อนถึงกำหนด",
            now
        );

    public static IReadOnlyList<Reminder> Moved(Measure measure, Person owner, Person by, string before, DateTimeOffset now) =>
        Tell(
            measure,
            owner,
            new(RungKind.Moved, measure.Revision),
            $"เปลี่ยนกำหนด: {measure.Title}",
            $"{by.Name} เปลี่ยนกำหนดของมาตรการ “{measure.Title}” จาก {before} เป็น {measure.DueWords}",
            now
        );

    /// <summary>Something else than the due date changed.</summary>
    public static IReadOnlyList<Reminder> Corrected(
        Measure measure,
        Person owner,
        Person by,
        string reason,
        DateTimeOffset now
    ) =>
        Tell(
            measure,
            owner,
            new(RungKind.Corrected, measure.Revision),
            $"แก้ไขมาตรการ: {measure.Title}",
            $"{by.Name} แก้ไขมาตรการ “{measure.Title}” เหตุผล: {reason}",
            now
        );

    /// <summary>By the head's order.</summary>
    public static IReadOnlyList<Reminder> Adopted(Measure measure, Person owner, DateTimeOffset now) =>
        Tell(
            measure,
            owner,
            new(RungKind.Adopted, measure.Revision),
            $"ท่านได้รับมอบหมายมาตรการ: {measure.Title}",
            $"มาตรการ “{measure.Title}” ได้รับอนุมัติแล้ว ท่านเป็นผู้รับผิดชอบ กำหนด {measure.DueWords} ระบบจะเตือนท่านก่อนถึงกำหนด",
            now
        );

    public static IReadOnlyList<Reminder> Withdrawn(Measure measure, Person owner, string reason, DateTimeOffset now) =>
        Tell(
            measure,
            owner,
            new(RungKind.Withdrawn, measure.Revision),
            $"ยกเลิกมาตรการ: {measure.Title}",
            $"มาตรการ “{measure.Title}” ถูกยกเลิกแล้ว ท่านไม่ต้องดำเนินการต่อ เหตุผล: {reason}",
            now
        );

    /// <param name="number">Of the requests about this measure.</param>
    public static IReadOnlyList<Reminder> Asked(
        Measure measure,
        int number,
        Person owner,
        Person by,
        string text,
        DateTimeOffset now
    ) =>
        Tell(
            measure,
            owner,
            new(RungKind.Asked, number),
            $"ขอข้อมูลเพิ่ม: {measure.Title}",
            $"{by.Name} ขอข้อมูลเพิ่มของมาตรการ “{measure.Title}”: {text}",
            now
        );

    /// <summary>By hand, at a checkpoint; at most once a day.</summary>
    public static Notice Nudge(Measure measure, Checkpoint checkpoint, Person by, DateOnly due, DateOnly today) =>
        new(
            new(SubjectKind.Checkpoint, measure.Id),
            checkpoint.CutOff,
            new(RungKind.Nudged, today.DayNumber),
            $"โปรดรายงานผล{checkpoint.Round.Words()}: {measure.Title}",
            $"{by.Name} ขอให้ท่านรายงานผล{checkpoint.Round.Words()}ของมาตรการ “{measure.Title}” "
                + (
                    checkpoint.IsClosed
                        ? "ซึ่งตัดรอบไปแล้ว รายงานที่ส่งจะบันทึกว่าส่งหลังตัดรอบ"
                        : $"ภายใน{ThaiDate.WithWeekday(due)}"
                )
                + $" (กำหนดของมาตรการ: {measure.DueWords})",
            Path(measure)
        );

    private static IReadOnlyList<Reminder> Tell(
        Measure measure,
        Person person,
        Rung rung,
        string title,
        string text,
        DateTimeOffset now
    ) => Notice.Owed(person, new(new(SubjectKind.Measure, measure.Id), measure.DueOn, rung, title, text, Path(measure)), now);

    private static string Path(Measure measure) => $"/measures/{measure.Id}";
}

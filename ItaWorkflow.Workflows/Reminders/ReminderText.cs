using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>The Thai sentences of the planned reminders: counted from the day they are told, not from the day they were planned.</summary>
internal static class ReminderText
{
    public static Notice Due(DueSubject subject, DateOnly due, RungInTime rung, Part part, WorkingDays days, DateTimeOffset now)
    {
        var today = ThaiDate.DayOf(now);
        var when = When(due.DayNumber - today.DayNumber);
        return new(
            new(subject.Kind, subject.Id),
            subject.DueOn,
            rung.Rung,
            $"{Head(subject)}{when}: {subject.Title}",
            $"{Sentence(subject, part)} {Verb(due, today)}{ThaiDate.WithWeekday(due)} ({when}){Moved(subject.DueOn, days)} "
                + $"{Please(subject, part)}{Late(rung, today)}",
            subject.Path
        );
    }

    public static Notice Waiting(OpenStepFact step, DateOnly opened, RungInTime rung, WorkingDays days, DateTimeOffset now)
    {
        var today = ThaiDate.DayOf(now);
        var waited = string.Create(CultureInfo.InvariantCulture, $"{days.Between(opened, today)} วันทำการ");
        return new(
            new(SubjectKind.Step, step.Id),
            opened,
            rung.Rung,
            $"รอลงนามมา {waited}: {step.MemoSubject}",
            $"บันทึกข้อความเรื่อง “{step.MemoSubject}” อยู่ในลำดับของท่าน รอมาตั้งแต่ {ThaiDate.ShortWithTime(step.OpenedAt)} รวม {waited} "
                + $"โปรดอ่านและลงนาม{Late(rung, today)}",
            $"/approvals/{step.MemoId}"
        );
    }

    public static Notice StepDue(
        OpenStepFact step,
        DateOnly due,
        RungInTime rung,
        bool isOfficer,
        WorkingDays days,
        DateTimeOffset now
    )
    {
        var today = ThaiDate.DayOf(now);
        var late = days.Between(due, today);
        var when =
            due < today ? string.Create(CultureInfo.InvariantCulture, $"เลยกำหนดพิจารณามา {late} วันทำการ")
            : due == today ? "ครบกำหนดพิจารณาวันนี้"
            : $"ควรพิจารณาภายใน {ThaiDate.Short(due)}";
        return new(
            new(SubjectKind.Step, step.Id),
            due,
            rung.Rung,
            $"{when}: {step.MemoSubject}",
            isOfficer
                ? $"บันทึกข้อความเรื่อง “{step.MemoSubject}” อยู่ในลำดับของท่าน กำหนดพิจารณา{ThaiDate.WithWeekday(due)} ({when}) โปรดอ่านและลงนาม{Late(rung, today)}"
                : $"บันทึกข้อความเรื่อง “{step.MemoSubject}” รออยู่ที่ {step.Officer.Name} กำหนดพิจารณา{ThaiDate.WithWeekday(due)} ({when}) โปรดเร่งรัดหรือมอบเรื่องให้ผู้อื่น{Late(rung, today)}",
            isOfficer ? $"/approvals/{step.MemoId}" : $"/memos/{step.MemoId}"
        );
    }

    public static string When(int daysLeft) =>
        daysLeft switch
        {
            0 => "ครบกำหนดวันนี้",
            > 0 => string.Create(CultureInfo.InvariantCulture, $"อีก {daysLeft} วันครบกำหนด"),
            < 0 => string.Create(CultureInfo.InvariantCulture, $"เลยกำหนดมา {-daysLeft} วัน"),
        };

    public static string MailedLate(DateTimeOffset planned) =>
        $"อีเมลฉบับนี้ส่งล่าช้า ข้อความข้างต้นเป็นข้อมูล ณ วันที่ {ThaiDate.ShortWithTime(planned)}";

    /// <summary>Why the office is due earlier than the paper says; empty: it is not.</summary>
    public static string Moved(DateOnly dueOn, WorkingDays days) =>
        days.WhyFree(dueOn) is { } why ? $" เพราะ {ThaiDate.Short(dueOn)} ตรงกับ{why} จึงเลื่อนขึ้นมาเป็นวันทำการก่อนหน้า" : "";

    private static string Head(DueSubject subject) =>
        subject.Kind switch
        {
            SubjectKind.Checkpoint => "รายงานผลตามรอบ ",
            SubjectKind.Occurrence => $"งวด{subject.Part} ",
            SubjectKind.Circular => "เวียนเพื่อทราบ ",
            _ => "",
        };

    private static string Sentence(DueSubject subject, Part part)
    {
        var what = subject.Kind switch
        {
            SubjectKind.Checkpoint => $"รายงานผลตามรอบของมาตรการ “{subject.Title}”",
            SubjectKind.Occurrence => $"งวด{subject.Part}ของมาตรการ “{subject.Title}”",
            SubjectKind.Disclosure => $"การเปิดเผย{subject.Title}",
            SubjectKind.Circular => $"การรับทราบเรื่องที่เวียน “{subject.Title}”",
            _ => $"มาตรการ “{subject.Title}”",
        };
        return part is Part.Owner && subject.Owners.Count > 0
            ? what
            : $"{what} ของ{subject.Divisions} (ผู้รับผิดชอบ: {Owners(subject)})";
    }

    private static string Owners(DueSubject subject) =>
        subject.Owners.Count > 0 ? string.Join(", ", subject.Owners.Select(owner => owner.Person.Name)) : "ยังไม่มี";

    private static string Verb(DateOnly due, DateOnly today) => due < today ? "ครบกำหนดไปเมื่อ" : "ครบกำหนด";

    private static string Please(DueSubject subject, Part part) =>
        part switch
        {
            _ when subject.Kind is SubjectKind.Circular => "โปรดอ่านและกดรับทราบ",
            _ when subject.Kind is SubjectKind.Disclosure => "โปรดใส่ที่อยู่ที่เปิดได้และตรวจว่ามีครบตามที่ข้อกำหนด",
            Part.Owner when subject.Owners.Count == 0 => "โปรดกำหนดผู้รับผิดชอบและรายงานผล",
            Part.Owner => "โปรดดำเนินการและรายงานผล",
            _ => "โปรดเร่งรัดให้รายงานผล",
        };

    private static string Late(RungInTime rung, DateOnly today) =>
        rung.Day < today ? $" (แจ้งล่าช้า กำหนดแจ้งเดิม {ThaiDate.Short(rung.Day)})" : "";
}

using System.Globalization;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Notices;

/// <summary>
/// What people are told when a memo moves: rows to add in the transaction that moves it. The in-app notice is there with the commit; the
/// mail follows within seconds, and is dropped when its step was decided meanwhile.
/// </summary>
public static class MemoNotices
{
    /// <summary>To the officer whose turn it is.</summary>
    public static IReadOnlyList<Reminder> StepOpened(Memo memo, ApprovalStep step, Person officer, DateTimeOffset now) =>
        Tell(
            memo,
            officer,
            Rung.Opened(memo.Edition, step.TaskId),
            $"{Asked(step.Kind)}: {memo.Subject}",
            $"บันทึกข้อความเรื่อง “{memo.Subject}” ถึงลำดับของท่านแล้วเมื่อ {ThaiDate.ShortWithTime(now)} {Please(step.Kind)}",
            $"/approvals/{memo.Id}",
            now
        );

    /// <summary>To the drafter: what became of it by that officer's order.</summary>
    public static IReadOnlyList<Reminder> Ended(
        Memo memo,
        MemoEnding ending,
        Person drafter,
        Person by,
        string opinion,
        DateTimeOffset now
    ) =>
        Ended(
            memo,
            ending,
            drafter,
            $"{by.Name} {ending.Deed}บันทึกข้อความเรื่อง “{memo.Subject}”{ending.Then}{(opinion.Length > 0 ? $" {ending.Opinion}: {opinion}" : "")}",
            now
        );

    /// <summary>To the drafter.</summary>
    public static IReadOnlyList<Reminder> Acknowledged(Memo memo, Person drafter, DateTimeOffset now) =>
        Ended(memo, MemoEnding.Acknowledged, drafter, $"บันทึกข้อความเรื่อง “{memo.Subject}” มีผู้รับทราบครบทุกลำดับแล้ว", now);

    /// <summary>What the route itself sends: to the drafter, or to whoever signed.</summary>
    /// <param name="name">Of the service task; may be empty.</param>
    public static IReadOnlyList<Reminder> ByRoute(
        Memo memo,
        string taskId,
        string name,
        Person reader,
        bool drafter,
        DateTimeOffset now
    ) =>
        Tell(
            memo,
            reader,
            new(RungKind.ByRoute, memo.Edition, taskId),
            $"{(name.Length > 0 ? name : "แจ้งความคืบหน้า")}: {memo.Subject}",
            $"ขอแจ้งความคืบหน้าของบันทึกข้อความเรื่อง “{memo.Subject}” ซึ่งท่าน{(drafter ? "เป็นผู้จัดทำ" : "ได้ลงนามไว้")}",
            $"/memos/{memo.Id}",
            now
        );

    /// <summary>To the drafter and the administrators, in the app only.</summary>
    public static IReadOnlyList<Reminder> Stuck(Memo memo, int turn, Person reader, string reason, DateTimeOffset now) =>
        Of(
                memo,
                new(RungKind.Stuck, memo.Edition, Invariant(turn)),
                $"เรื่องติดขัด: {memo.Subject}",
                $"บันทึกข้อความเรื่อง “{memo.Subject}” เดินต่อไม่ได้: {reason}",
                $"/memos/{memo.Id}",
                now
            )
            .Rows(reader.Id, Notice.InAppOnly, now);

    /// <summary>To the officers who have it: what comes after them has changed.</summary>
    public static IReadOnlyList<Reminder> Moved(Memo memo, int turn, Person officer, string route, DateTimeOffset now) =>
        Tell(
            memo,
            officer,
            new(RungKind.Moved, memo.Edition, Invariant(turn)),
            $"เปลี่ยนรุ่นเส้นทาง: {memo.Subject}",
            $"บันทึกข้อความเรื่อง “{memo.Subject}” ซึ่งรอท่านอยู่ ย้ายไปเดินตามเส้นทาง {route} แล้ว ลำดับของท่านยังเหมือนเดิม",
            $"/approvals/{memo.Id}",
            now
        );

    /// <summary>To the officer who had it, so that nobody looks for it in vain.</summary>
    public static IReadOnlyList<Reminder> Withdrawn(Memo memo, Person officer, Person drafter, DateTimeOffset now) =>
        Tell(
            memo,
            officer,
            new(RungKind.Withdrawn, memo.Edition),
            $"ผู้ร่างถอนเรื่อง: {memo.Subject}",
            $"{drafter.Name} ถอนบันทึกข้อความเรื่อง “{memo.Subject}” ท่านไม่ต้องดำเนินการแล้ว",
            $"/memos/{memo.Id}",
            now
        );

    /// <summary>To whom an open step was given by hand.</summary>
    public static IReadOnlyList<Reminder> Assigned(
        Memo memo,
        ApprovalStep step,
        Person officer,
        Person by,
        string reason,
        DateTimeOffset now
    ) =>
        Tell(
            memo,
            officer,
            new(RungKind.Assigned, memo.Revision, Invariant(step.Id)),
            $"มอบเรื่องให้ท่าน: {memo.Subject}",
            $"{by.Name} มอบบันทึกข้อความเรื่อง “{memo.Subject}” ในลำดับของ{step.Position!.Title}ให้ท่านพิจารณา เหตุผล: {reason} {Please(step.Kind)}",
            $"/approvals/{memo.Id}",
            now
        );

    /// <summary>To whom it was taken from.</summary>
    public static IReadOnlyList<Reminder> TakenOver(
        Memo memo,
        ApprovalStep step,
        Person officer,
        Person to,
        Person by,
        string reason,
        DateTimeOffset now
    ) =>
        Tell(
            memo,
            officer,
            new(RungKind.Taken, memo.Revision, Invariant(step.Id)),
            $"มอบให้ผู้อื่นแล้ว: {memo.Subject}",
            $"{by.Name} มอบบันทึกข้อความเรื่อง “{memo.Subject}” ที่รอท่าน ให้ {to.Name} พิจารณา เหตุผล: {reason}",
            $"/memos/{memo.Id}",
            now
        );

    /// <summary>To the drafter and the administrators: nobody sits where the memo waits.</summary>
    public static IReadOnlyList<Reminder> Vacant(
        Memo memo,
        ApprovalStep step,
        string position,
        Person reader,
        DateTimeOffset now
    ) =>
        Tell(
            memo,
            reader,
            new(RungKind.Vacant, memo.Edition, step.TaskId),
            $"ตำแหน่งว่าง เรื่องรออยู่: {memo.Subject}",
            $"บันทึกข้อความเรื่อง “{memo.Subject}” รออยู่ที่{position} แต่ตำแหน่งว่างและไม่มีผู้รักษาราชการแทน "
                + "ผู้ดูแลระบบบันทึกคำสั่งรักษาราชการแทน หรือสารบรรณกลางมอบเรื่องให้ผู้อื่นได้",
            $"/memos/{memo.Id}",
            now
        );

    /// <summary>To the registrar: it will need a number when its head signs.</summary>
    public static IReadOnlyList<Reminder> NumberWanted(Memo memo, Person registrar, DateTimeOffset now) =>
        Tell(
            memo,
            registrar,
            new(RungKind.NumberWanted, memo.Edition),
            $"รอเลข: {memo.Subject}",
            $"บันทึกข้อความเรื่อง “{memo.Subject}” เสนอแล้ว โปรดเตรียมเลขจากทะเบียน หรือให้หัวหน้ากรอกเองเมื่อลงนาม",
            "/register/desk",
            now
        );

    private static IReadOnlyList<Reminder> Ended(Memo memo, MemoEnding ending, Person drafter, string text, DateTimeOffset now) =>
        Tell(memo, drafter, new(ending.Rung, memo.Edition), $"{ending.Title}: {memo.Subject}", text, $"/memos/{memo.Id}", now);

    private static IReadOnlyList<Reminder> Tell(
        Memo memo,
        Person person,
        Rung rung,
        string title,
        string text,
        string path,
        DateTimeOffset now
    ) => Notice.Owed(person, Of(memo, rung, title, text, path, now), now);

    private static Notice Of(Memo memo, Rung rung, string title, string text, string path, DateTimeOffset now) =>
        new(new(SubjectKind.Memo, memo.Id), ThaiDate.DayOf(now), rung, title, text, path);

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Asked(StepKind kind) =>
        kind switch
        {
            StepKind.Propose => "รอท่านลงนามเสนอ",
            StepKind.Opinion => "รอความเห็นของท่าน",
            StepKind.FinalOrder => "รอคำสั่งของท่าน",
            StepKind.Acknowledge => "โปรดรับทราบ",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static string Please(StepKind kind) => kind is StepKind.Acknowledge ? "โปรดอ่านและรับทราบ" : "โปรดอ่านและลงนาม";
}

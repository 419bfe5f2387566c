using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Notices;

/// <summary>What people are told when a memo is published, waits for a second person, or is not published.</summary>
public static class PublicationNotices
{
    /// <param name="times">How often the memo was published, or asked to be, before.</param>
    public static IReadOnlyList<Reminder> Shown(
        Publication publication,
        int times,
        Memo memo,
        Person drafter,
        DateTimeOffset now
    ) =>
        Tell(
            memo,
            drafter,
            new(RungKind.PublicationChanged, times, $"{Item(publication)} shown"),
            $"เผยแพร่แล้ว: {memo.Subject}",
            $"บันทึกข้อความเรื่อง “{memo.Subject}” เผยแพร่เป็นคำตอบของ{Item(publication)}แล้วเมื่อ {ThaiDate.ShortWithTime(now)}",
            now
        );

    public static IReadOnlyList<Reminder> ReviewAsked(
        Publication publication,
        int times,
        Memo memo,
        Person reviewer,
        Person by,
        DateTimeOffset now
    ) =>
        Tell(
            memo,
            reviewer,
            new(RungKind.ReviewAsked, times, Item(publication)),
            $"ขอให้ตรวจก่อนเผยแพร่: {publication.Title}",
            $"{by.Name} ขอเผยแพร่ “{publication.Title}” เป็นคำตอบของ{Item(publication)} หน่วยงานกำหนดให้มีผู้ตรวจอีกคน โปรดเปิดดูแล้วให้เผยแพร่หรือส่งกลับ",
            now
        );

    public static IReadOnlyList<Reminder> Refused(
        Publication publication,
        Memo memo,
        Person asker,
        Person by,
        DateTimeOffset now
    ) =>
        Tell(
            memo,
            asker,
            new(RungKind.PublicationChanged, publication.Id, "refused"),
            $"ยังไม่ให้เผยแพร่: {publication.Title}",
            $"{by.Name} ยังไม่ให้เผยแพร่ “{publication.Title}” เหตุผล: {publication.Reason}",
            now
        );

    public static IReadOnlyList<Reminder> NotShown(Memo memo, Person keeper, string why, DateTimeOffset now) =>
        Tell(
            memo,
            keeper,
            new(RungKind.PublicationChanged, memo.Revision, "not shown"),
            $"เผยแพร่ตามคำสั่งไม่ได้: {memo.Subject}",
            $"บันทึกข้อความเรื่อง “{memo.Subject}” ขอเผยแพร่เมื่ออนุมัติ แต่ระบบเผยแพร่ไม่ได้: {why} โปรดเผยแพร่เอง",
            now
        );

    private static string Item(Publication publication) => $"ข้อ {publication.ItemCode} ปีงบประมาณ {publication.FiscalYear}";

    private static IReadOnlyList<Reminder> Tell(
        Memo memo,
        Person person,
        Rung rung,
        string title,
        string text,
        DateTimeOffset now
    ) =>
        Notice.Owed(
            person,
            new(new(SubjectKind.Publication, memo.Id), ThaiDate.DayOf(now), rung, title, text, $"/memos/{memo.Id}/publish"),
            now
        );
}

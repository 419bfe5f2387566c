using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Opinions;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Notices;

/// <summary>What people are told when an opinion is asked for, given, or no longer needed.</summary>
public static class OpinionNotices
{
    public static IReadOnlyList<Reminder> Asked(
        Memo memo,
        ApprovalStep step,
        Person by,
        Person asked,
        string question,
        DateTimeOffset now
    ) =>
        Tell(
            memo,
            asked,
            new(RungKind.Asked, step.Revision, step.Id.ToString(CultureInfo.InvariantCulture)),
            $"ขอความเห็นของท่าน: {memo.Subject}",
            $"{by.Name} ขอความเห็นของท่านเกี่ยวกับบันทึกข้อความเรื่อง “{memo.Subject}”: {question}",
            $"/memos/{memo.Id}/opinion",
            now
        );

    public static IReadOnlyList<Reminder> Answered(Memo memo, OpinionRequest request, Person reader, DateTimeOffset now) =>
        Tell(
            memo,
            reader,
            new(RungKind.Answered, request.Id),
            $"ได้รับความเห็นแล้ว: {memo.Subject}",
            $"{request.Asked!.Name} ให้ความเห็นเกี่ยวกับบันทึกข้อความเรื่อง “{memo.Subject}”: {request.Answer}",
            $"/approvals/{memo.Id}",
            now
        );

    public static IReadOnlyList<Reminder> Withdrawn(Memo memo, OpinionRequest request, DateTimeOffset now) =>
        Tell(
            memo,
            request.Asked!,
            new(RungKind.OpinionWithdrawn, request.Id),
            $"ไม่ต้องให้ความเห็นแล้ว: {memo.Subject}",
            $"{request.AskedBy!.Name} ยกเลิกการขอความเห็นเกี่ยวกับบันทึกข้อความเรื่อง “{memo.Subject}”",
            "/inbox",
            now
        );

    public static IReadOnlyList<Reminder> Closed(Memo memo, OpinionRequest request, DateTimeOffset now) =>
        Tell(
            memo,
            request.Asked!,
            new(RungKind.OpinionClosed, request.Id),
            $"ไม่ต้องให้ความเห็นแล้ว: {memo.Subject}",
            $"บันทึกข้อความเรื่อง “{memo.Subject}” ที่ {request.AskedBy!.Name} ขอความเห็นของท่านไว้ เดินต่อไปแล้ว",
            $"/memos/{memo.Id}",
            now
        );

    private static IReadOnlyList<Reminder> Tell(
        Memo memo,
        Person person,
        Rung rung,
        string title,
        string text,
        string path,
        DateTimeOffset now
    ) => Notice.Owed(person, new Notice(new(SubjectKind.Memo, memo.Id), ThaiDate.DayOf(now), rung, title, text, path), now);
}

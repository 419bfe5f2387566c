using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Circulars;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Notices;

/// <summary>What people are told when a memo is sent round for them to take note.</summary>
public static class CircularNotices
{
    /// <summary>Of a memo somebody hears once, so nothing counts.</summary>
    public static IReadOnlyList<Reminder> Sent(Circular circular, Memo memo, Person person, Person by) =>
        Notice.Owed(
            person,
            new(
                new(SubjectKind.Circular, memo.Id),
                ThaiDate.DayOf(circular.SentAt),
                new(RungKind.Circulated),
                $"เวียนเพื่อทราบ: {memo.Subject}",
                $"{by.Name} เวียนบันทึกข้อความเรื่อง “{memo.Subject}” เพื่อทราบ โปรดอ่านและกดรับทราบภายใน {ThaiDate.WithWeekday(circular.DueOn)}",
                Path(memo.Id)
            ),
            circular.SentAt
        );

    public static string Path(long memoId) => $"/memos/{memoId}/circular";
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Circulars;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Documents.Papers;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Circulars;

/// <summary>Who took note of a memo and when: the list that goes into the file.</summary>
public static class CircularPaper
{
    /// <summary>How a memo was sent round, the earliest first.</summary>
    public static Task<List<Circular>> CircularsOfAsync(this ItaDbContext db, long memoId, CancellationToken cancel) =>
        db
            .Circulars.AsNoTracking()
            .Include(c => c.SentBy)
            .Include(c => c.Recipients)
                .ThenInclude(r => r.Person!.Division)
            .Where(c => c.MemoId == memoId)
            .OrderBy(c => c.Id)
            .ToListAsync(cancel);

    public static Paper Compose(Memo memo, IReadOnlyList<Circular> circulars, string office)
    {
        var recipients = circulars.SelectMany(c => c.Recipients.OrderBy(r => r.PersonId)).ToList();
        return new(
            "รายชื่อผู้รับทราบเรื่องเวียน",
            [
                new PaperSection([
                    new PaperTitle([
                        "รายชื่อผู้รับทราบเรื่องเวียน",
                        memo.Subject,
                        memo.Number is { } number ? $"ที่ {number.Text} ลงวันที่ {ThaiDate.Long(number.Date)}" : office,
                    ]),
                    new PaperTable(
                        [
                            new("ลำดับ", 14, IsCentred: true),
                            new("ชื่อ"),
                            new("สังกัด", 46),
                            new("เวียนเมื่อ", 28),
                            new("รับทราบเมื่อ", 34),
                        ],
                        [.. recipients.Select(Row)]
                    ),
                    new PaperNote($"รับทราบแล้ว {recipients.Count(r => r.NotedAt is not null)} จาก {recipients.Count} คน"),
                ]),
            ]
        );

        PaperRow Row(CircularRecipient recipient, int index) =>
            new([
                $"{index + 1}",
                recipient.Person!.Name,
                recipient.Person.Division?.Name ?? "",
                ThaiDate.Short(ThaiDate.DayOf(circulars.Single(c => c.Id == recipient.CircularId).SentAt)),
                recipient.NotedAt is { } at ? ThaiDate.ShortWithTime(at) : "ยังไม่รับทราบ",
            ]);
    }
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Registry;

/// <summary>The book in the columns of ทะเบียนหนังสือส่ง (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ 2526, form 14).</summary>
public static class RegisterPaper
{
    public static Paper Compose(RegisterBook book, string office, string? division)
    {
        var title = $"ทะเบียนบันทึกข้อความ {division ?? office} ปี {book.Filter.Year}";
        return new(
            title,
            [
                new PaperSection([
                    new PaperTitle([
                        .. new[] { "ทะเบียนบันทึกข้อความ", division, office, $"ปี พ.ศ. {book.Filter.Year}" }.OfType<string>(),
                    ]),
                    new PaperTable(
                        [
                            new("เลขทะเบียนส่ง", 22, IsCentred: true),
                            new("ที่", 34),
                            new("ลงวันที่", 26, IsCentred: true),
                            new("จาก", 38),
                            new("ถึง", 38),
                            new("เรื่อง"),
                            new("การปฏิบัติ", 30),
                            new("หมายเหตุ", 20),
                        ],
                        [.. book.Lines.Select(Row)]
                    ),
                    new PaperNote(Sum(book)),
                ])
                {
                    IsLandscape = true,
                },
            ]
        );
    }

    private static PaperRow Row(RegisterLine line) =>
        line.Entry is { } entry
            ? new([
                Running(entry.Read),
                entry.Number,
                ThaiDate.Short(entry.Date),
                entry.Division,
                entry.To,
                entry.Subject,
                Words(entry.State),
                "",
            ])
            : new(["", line.Gap!, "", "", "", "เลขว่าง ไม่มีบันทึกใดใช้", "", ""]);

    private static string Running(RunningNumber? number) =>
        number is null ? "" : $"{(number.IsCircular ? "ว " : "")}{number.Running}";

    private static string Sum(RegisterBook book) =>
        $"รวม {book.Entries.Count()} เรื่อง" + (book.Missing > 0 ? $" เลขว่าง {book.Missing} เลข" : "");

    /// <summary>As a register says it.</summary>
    private static string Words(MemoState state) =>
        state switch
        {
            MemoState.Circulating => "อยู่ระหว่างเสนอ",
            MemoState.Returned => "ส่งคืน",
            MemoState.Withdrawn => "ถอนเรื่อง",
            MemoState.Approved => "อนุมัติ",
            MemoState.Rejected => "ไม่อนุมัติ",
            MemoState.Acknowledged => "รับทราบ",
            _ => "",
        };
}

using System.Text.RegularExpressions;
using ItaWorkflow.Data.Writing;
using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Workflows.PastMemos;

/// <summary>Finds the columns of the list by their heads, in any order.</summary>
internal static partial class PastMemoTable
{
    public const int MostRows = 300;
    private const int MostAbove = 10;

    public static readonly Refusal NoTable = new(
        "ไม่พบหัวตาราง ต้องมีช่อง “เลขที่” “ลงวันที่” “เรื่อง” และ “สำนัก/กอง”",
        "Table"
    );
    public static readonly Refusal TooLong = new($"ตารางยาวเกิน {MostRows} แถว โปรดแบ่งนำเข้าทีละส่วน", "Table");

    public static (IReadOnlyList<PastMemoRow> Rows, Refusal? Refusal) Read(byte[] file)
    {
        try
        {
            foreach (var sheet in SheetFile.Open(file).Where(s => !s.IsHidden))
                if (Read(sheet) is { Count: > 0 } rows)
                    return rows.Count > MostRows ? ([], TooLong) : (rows, null);
            return ([], NoTable);
        }
        catch (UnreadableSheetException unreadable)
        {
            return ([], new(unreadable.Message, "Table"));
        }
    }

    private static List<PastMemoRow> Read(ScoreTable sheet)
    {
        for (var top = 0; top < Math.Min(sheet.Rows.Count, MostAbove); top++)
        {
            var heads = sheet.Rows[top].Select(cell => Text(cell).Replace(" ", "", StringComparison.Ordinal)).ToList();
            var (number, date, subject, division, pdf) = (
                heads.FindIndex(Number().IsMatch),
                heads.FindIndex(Date().IsMatch),
                heads.FindIndex(Subject().IsMatch),
                heads.FindIndex(Division().IsMatch),
                heads.FindIndex(Pdf().IsMatch)
            );
            if (number < 0 || date < 0 || subject < 0 || division < 0)
                continue;
            var rows = new List<PastMemoRow>();
            for (var y = top + 1; y < sheet.Rows.Count; y++)
            {
                string Cell(int column) => column >= 0 && column < sheet.Rows[y].Count ? Text(sheet.Rows[y][column]) : "";
                var row = new PastMemoRow(y + 1, Cell(number), Cell(date), Cell(subject), Cell(division), Cell(pdf));
                if (row.Number.Length + row.Date.Length + row.Subject.Length > 0)
                    rows.Add(row);
            }
            return rows;
        }
        return [];
    }

    private static string Text(SheetCell cell) => NormalText.Line(cell.Text).Trim();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("^(เลขที่|ที่$|ที่หนังสือ|เลขหนังสือ)", Options, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("^(ลงวันที่|วันที่)", Options, 1000)]
    private static partial Regex Date();

    [GeneratedRegex("^(ชื่อ)?เรื่อง", Options, 1000)]
    private static partial Regex Subject();

    [GeneratedRegex("^(ชื่อ)?(สำนัก|กอง|สังกัด|ส่วนราชการ|หน่วยงาน|จาก)", Options, 1000)]
    private static partial Regex Division();

    [GeneratedRegex("^(ชื่อ)?(ไฟล์|แฟ้ม|pdf|file)", Options, 1000)]
    private static partial Regex Pdf();
}

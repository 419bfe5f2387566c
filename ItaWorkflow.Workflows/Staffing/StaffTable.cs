using System.Globalization;
using AngleSharp.Html.Parser;
using ItaWorkflow.Data.Writing;
using ItaWorkflow.Workflows.Assessments.Sheets;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Documents.Papers.Excel;

namespace ItaWorkflow.Workflows.Staffing;

/// <summary>The table of people as it comes: pasted from Excel or Word, as HTML, or as a file.</summary>
public static class StaffTable
{
    public const int MostRows = 500;
    internal const string NumberHead = "แถว";

    public static readonly Refusal Nothing = new("โปรดวางตาราง หรือเลือกไฟล์ XLSX", "Table");
    public static readonly Refusal TooLong = new($"ตารางยาวเกิน {MostRows} แถว โปรดแบ่งวางทีละกอง", "Table");
    public static readonly Refusal NoTable = new(
        "ไม่พบรายชื่อในตารางนี้ ต้องมีอย่างน้อยช่องชื่อและนามสกุล ตำแหน่ง และสำนัก/กอง",
        "Table"
    );

    private static readonly (StaffField Field, string Head)[] Heads =
    [
        (StaffField.Name, "ชื่อและนามสกุล"),
        (StaffField.Position, "ตำแหน่ง"),
        (StaffField.Division, "สำนัก/กอง"),
        (StaffField.Email, "อีเมล"),
        (StaffField.Head, "หัวหน้า"),
        (StaffField.Prefix, "เลขนำหนังสือ"),
        (StaffField.Phone, "โทรศัพท์"),
        (StaffField.UserName, "ชื่อผู้ใช้"),
        (StaffField.Meant, "ยืนยัน"),
    ];

    public static (IReadOnlyList<StaffRow> Rows, Refusal? Refusal) Read(string pasted) =>
        string.IsNullOrWhiteSpace(pasted) ? ([], Nothing)
        : pasted.Contains("<t", StringComparison.OrdinalIgnoreCase) ? Rows(OfHtml(pasted))
        : Try(() => OfSheet(CsvSheet.ReadPasted(pasted)));

    public static (IReadOnlyList<StaffRow> Rows, Refusal? Refusal) Read(byte[] file) =>
        file.Length == 0
            ? ([], Nothing)
            : Try(() => OfSheet(SheetFile.Open(file).Where(s => !s.IsHidden).MaxBy(s => s.Rows.Count) ?? new(null, [])));

    /// <summary>The rows in one form, from which <see cref="Read(string)"/> makes the same rows again.</summary>
    public static string Write(IEnumerable<StaffRow> rows) =>
        string.Join(
            '\n',
            rows.Select(r => string.Join('\t', Heads.Select(h => r[h.Field]).Prepend($"{r.Number}")))
                .Prepend(string.Join('\t', Heads.Select(h => h.Head).Prepend(NumberHead)))
        );

    /// <summary>What an office fills in: the heads, and rows with nothing in them.</summary>
    public static byte[] Template() =>
        PaperWorkbook.Write(
            new Paper(
                "แบบรายชื่อบุคคล",
                [
                    new PaperSection([
                        new PaperTable(
                            [.. Heads.Take(7).Select(h => new PaperColumn(h.Head))],
                            [.. Enumerable.Repeat(new PaperRow([.. Enumerable.Repeat(new PaperCell(""), 7)]), 60)]
                        ),
                    ])
                    {
                        IsLandscape = true,
                    },
                ]
            )
            {
                ThaiNumerals = false,
            }
        );

    private static (IReadOnlyList<StaffRow>, Refusal?) Try(Func<List<IReadOnlyList<string>>> read)
    {
        try
        {
            return Rows(read());
        }
        catch (UnreadableSheetException unreadable)
        {
            return ([], new(unreadable.Message, "Table"));
        }
    }

    private static List<IReadOnlyList<string>> OfSheet(ScoreTable sheet) =>
        [.. sheet.Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(c => NormalText.Line(c.Text).Trim())])];

    private static List<IReadOnlyList<string>> OfHtml(string html) =>
        [
            .. new HtmlParser()
                .ParseDocument(html)
                .QuerySelectorAll("tr")
                .Select(row => (IReadOnlyList<string>)[.. row.Children.Select(c => OneLine(c.TextContent))]),
        ];

    private static string OneLine(string text) =>
        string.Join(' ', NormalText.Line(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static (IReadOnlyList<StaffRow>, Refusal?) Rows(List<IReadOnlyList<string>> table)
    {
        var columns = StaffColumns.Of(table);
        var rows = new List<StaffRow>();
        var under = "";
        for (var y = columns.Head + 1; y < table.Count; y++)
            if (table[y].Where(c => c.Length > 0).ToList() is [var only] && columns.Number is null && IsDivision(only))
                under = only;
            else if (Row(table[y], columns, y + 1) is { } row)
                rows.Add(row.Division.Length == 0 ? row with { Division = under } : row);
        return rows.Count == 0 ? ([], NoTable)
            : rows.Count > MostRows ? ([], TooLong)
            : (rows, null);
    }

    /// <summary>A line of its own over the people of a division.</summary>
    private static bool IsDivision(string text) =>
        text.StartsWith("กอง", StringComparison.Ordinal)
        || text.StartsWith("สำนัก", StringComparison.Ordinal)
        || text.StartsWith("หน่วย", StringComparison.Ordinal);

    /// <returns>null: nothing stands in it.</returns>
    private static StaffRow? Row(IReadOnlyList<string> cells, StaffColumns columns, int number)
    {
        if (
            columns.Number is { } at
            && at < cells.Count
            && int.TryParse(cells[at], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        )
            number = first;
        var row = Enum.GetValues<StaffField>()
            .Aggregate(new StaffRow(number), (r, field) => r.With(field, OneLine(columns.Text(cells, field))));
        return row.Name.Length + row.Position.Length + row.Email.Length == 0 ? null : row;
    }
}

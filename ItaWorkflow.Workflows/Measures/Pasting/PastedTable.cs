using System.Text.Json;
using System.Text.RegularExpressions;
using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Workflows.Measures.Pasting;

/// <summary>A table of measures as it comes: pasted from Excel or Word, or as a file.</summary>
public static partial class PastedTable
{
    public const int MostRows = 200;

    public static readonly Refusal Nothing = new("โปรดวางตาราง หรือเลือกไฟล์ XLSX", "Table");
    public static readonly Refusal TooLong = new($"ตารางยาวเกิน {MostRows} แถว โปรดแบ่งวาง", "Table");
    public static readonly Refusal NoTable = new(
        "ไม่พบมาตรการในตารางนี้ ต้องมีอย่างน้อยคอลัมน์ประเด็น มาตรการ หรือแนวทาง พร้อมหัวตาราง",
        "Table"
    );

    public static (IReadOnlyList<PastedMeasure> Rows, Refusal? Refusal) Read(string pasted) =>
        string.IsNullOrWhiteSpace(pasted) ? ([], Nothing)
        : pasted.Contains("<t", StringComparison.OrdinalIgnoreCase) ? Rows(PastedCells.OfHtml(pasted))
        : Try(() => PastedCells.OfText(pasted));

    public static (IReadOnlyList<PastedMeasure> Rows, Refusal? Refusal) Read(byte[] file) =>
        file.Length == 0 ? ([], Nothing) : Try(() => PastedCells.OfFile(file));

    /// <summary>The rows between two steps of the page.</summary>
    public static string Write(IReadOnlyList<PastedMeasure> rows) => JsonSerializer.Serialize(rows);

    /// <returns>Empty: it is not what was written.</returns>
    public static IReadOnlyList<PastedMeasure> ReadWritten(string? written)
    {
        try
        {
            var rows = JsonSerializer.Deserialize<List<PastedMeasure>>(written ?? "") ?? [];
            return rows.Count <= MostRows ? rows : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static (IReadOnlyList<PastedMeasure>, Refusal?) Try(Func<IReadOnlyList<IReadOnlyList<string>>> read)
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

    private static (IReadOnlyList<PastedMeasure>, Refusal?) Rows(IReadOnlyList<IReadOnlyList<string>> table)
    {
        var columns = PastedColumns.Of(table);
        var joinsDue = columns.Head >= 0 && !columns.Fields.Values.Contains(PastedField.Due);
        var rows = new List<PastedMeasure>();
        var under = "";
        for (var y = columns.Head + 1; y < table.Count; y++)
        {
            var cells = table[y];
            // A line of its own over the measures of an instrument or an indicator.
            if (
                columns.Fields.Count > 1
                && cells.Distinct(StringComparer.Ordinal).Where(c => c.Length > 0).ToList() is [var only]
            )
                under = only.Replace('\n', ' ');
            else if (Row(cells, columns, y + 1) is { IsEmpty: false } row)
                rows.Add(Told(row, under, joinsDue));
        }
        return rows.Count == 0 ? ([], NoTable)
            : rows.Count > MostRows ? ([], TooLong)
            : (rows, null);
    }

    private static PastedMeasure Row(IReadOnlyList<string> cells, PastedColumns columns, int number) =>
        new(number)
        {
            Cells = columns
                .Fields.Where(f => f.Key < cells.Count && cells[f.Key].Length > 0)
                .ToDictionary(f => f.Value, f => cells[f.Key]),
        };

    /// <summary>What its neighbours say for it: the indicator above it, the due date at the end of how it is followed up.</summary>
    private static PastedMeasure Told(PastedMeasure row, string under, bool joinsDue)
    {
        var told = row[PastedField.Indicator].Length == 0 && under.Length > 0 ? row.With(PastedField.Indicator, under) : row;
        return joinsDue && DueAtEnd().Match(told[PastedField.FollowUp]) is { Success: true } due
            ? told.With(PastedField.Due, due.Value.Replace('\n', ' '))
            : told;
    }

    [GeneratedRegex(
        @"(ภายใน\s*เดือน|ประจำ\s*ทุก|ภายใน\s*วันที่|ภายใน\s*ไตรมาส)[^\n]{2,40}$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex DueAtEnd();
}

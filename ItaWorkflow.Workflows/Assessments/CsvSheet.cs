using CsvHelper;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>A CSV file or a block pasted from a spreadsheet.</summary>
internal static class CsvSheet
{
    public static SheetTable Read(byte[] file) => Read(OfficeText.Decode(file), null);

    public static SheetTable ReadPasted(string text) => Read(text, '\t');

    private static SheetTable Read(string text, char? separator)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new UnreadableSheetException("ไฟล์นี้ไม่ใช่ตาราง โปรดใช้ไฟล์ .xlsx หรือ .csv");
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            Separator = separator,
            Mode = separator is null ? CsvMode.Rfc4180 : CsvMode.NoEscape,
        };
        using var csv = CsvReader.FromText(text, options);
        var rows = new List<IReadOnlyList<SheetCell>>();
        while (csv.Read())
        {
            if (rows.Count >= SheetLimits.Rows)
                throw new UnreadableSheetException(SheetLimits.TooManyRows);
            rows.Add([.. Enumerable.Range(0, Math.Min(csv.FieldCount, SheetLimits.Columns)).Select(i => Cell(csv.GetString(i)))]);
        }

        return new(null, rows);
    }

    private static SheetCell Cell(string text) =>
        new(text.Length > SheetLimits.TextLength ? text[..SheetLimits.TextLength] : text.Trim());
}

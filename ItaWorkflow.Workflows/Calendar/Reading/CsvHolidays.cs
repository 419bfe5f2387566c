using CsvHelper;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Calendar.Reading;

/// <summary>Columns day, name and, if there is one, source; with headings in any order, or without headings in this one.</summary>
internal static class CsvHolidays
{
    private static readonly string[] DayHeadings =
    [
        "วันที่",
        "วันเดือนปี",
        "วัน เดือน ปี",
        "วัน/เดือน/ปี",
        "วันที่หยุด",
        "date",
        "start date",
        "day",
    ];
    private static readonly string[] NameHeadings =
    [
        "ชื่อวันหยุด",
        "วันหยุด",
        "ชื่อ",
        "รายการ",
        "วันสำคัญ",
        "name",
        "subject",
        "holiday",
        "title",
    ];
    private static readonly string[] SourceHeadings = ["ที่มา", "แหล่งที่มา", "source"];

    private const int MostColumns = 50;

    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        TrackLineNumbers = true,
        TrimWhitespace = true,
    };

    /// <param name="order">As somebody chose it; null: told by the whole column.</param>
    public static HolidayReading Read(string text, DayOrder? order)
    {
        var rows = Rows(text);
        var column = new DayColumn([.. rows.Select(r => r.Day)]);
        if ((order ?? column.Order) is not { } told)
            return new([], [column.Question]) { AsksDayOrder = true };

        var (days, faults) = (new List<FileDay>(), new List<string>());
        foreach (var row in rows)
            if (Fault(row, told, out var date) is { } fault)
                faults.Add($"แถวที่ {row.Line}: {fault}");
            else
                days.Add(new(date, row.Name, row.Source));
        return new(days, faults);
    }

    private static string? Fault(Row row, DayOrder order, out DateOnly date) =>
        !DayColumn.TryRead(row.Day, order, out date) ? $"ไม่รู้จักวันที่ “{Shortened(row.Day)}”"
        : Math.Max(row.Name.Length, row.Source.Length) > HolidayFile.LongestName
            ? $"ชื่อวันหยุดหรือที่มายาวเกิน {HolidayFile.LongestName} ตัวอักษร"
        : row.Name.Length == 0 ? $"{ThaiDate.Short(date)} ไม่มีชื่อวันหยุด"
        : (row.Name + row.Source).Contains('\uFFFD', StringComparison.Ordinal)
            ? $"มีอักขระเสียที่อ่านไม่ได้ใน “{Shortened(row.Name)}”"
        : null;

    private static List<Row> Rows(string text)
    {
        var rows = new List<Row>();
        using var csv = CsvReader.FromText(text, Options);
        (int Day, int Name, int Source)? columns = null;
        while (csv.Read() && rows.Count <= HolidayFile.MostDays + HolidayFile.MostFaults)
        {
            string[] row = [.. Enumerable.Range(0, Math.Min(csv.FieldCount, MostColumns)).Select(csv.GetString)];
            if (columns is null && Columns(row) is { } headed)
            {
                columns = headed;
                continue;
            }

            columns ??= (0, 1, 2);
            rows.Add(new(csv.LineNumber, At(row, columns.Value.Day), At(row, columns.Value.Name), At(row, columns.Value.Source)));
        }

        return rows;
    }

    private static (int Day, int Name, int Source)? Columns(string[] row)
    {
        var day = Place(row, DayHeadings);
        var name = Place(row, NameHeadings);
        return day < 0 || name < 0 ? null : (day, name, Place(row, SourceHeadings));
    }

    private static int Place(string[] row, string[] headings) =>
        Array.FindIndex(row, cell => headings.Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase));

    private static string At(string[] row, int column) => column >= 0 && column < row.Length ? row[column].Trim() : "";

    private static string Shortened(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private sealed record Row(long Line, string Day, string Name, string Source);
}

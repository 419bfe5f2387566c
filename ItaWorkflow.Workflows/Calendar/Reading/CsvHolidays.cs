using CsvHelper;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Calendar.Reading;

/// <summary>Columns day, name and, if there is one, source; with headings in any order, or without headings in this one.</summary>
internal static class CsvHolidays
{
    private static readonly string[] DayHeadings = ["วันที่", "วันเดือนปี", "date", "start date"];
    private static readonly string[] NameHeadings = ["ชื่อวันหยุด", "วันหยุด", "ชื่อ", "รายการ", "name", "subject", "holiday"];
    private static readonly string[] SourceHeadings = ["ที่มา", "แหล่งที่มา", "source"];

    private const int MostColumns = 50;

    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        TrackLineNumbers = true,
        TrimWhitespace = true,
    };

    public static HolidayReading Read(string text)
    {
        var (days, faults) = (new List<FileDay>(), new List<string>());
        using var csv = CsvReader.FromText(text, Options);
        (int Day, int Name, int Source)? columns = null;
        while (csv.Read() && days.Count <= HolidayFile.MostDays && faults.Count <= HolidayFile.MostFaults)
        {
            string[] row = [.. Enumerable.Range(0, Math.Min(csv.FieldCount, MostColumns)).Select(csv.GetString)];
            if (columns is null && Columns(row) is { } headed)
            {
                columns = headed;
                continue;
            }

            columns ??= (0, 1, 2);
            var (day, name) = (At(row, columns.Value.Day), At(row, columns.Value.Name));
            if (!ThaiDate.TryParse(day, out var date))
                faults.Add($"แถวที่ {csv.LineNumber}: ไม่รู้จักวันที่ “{Shortened(day)}”");
            else if (Math.Max(name.Length, At(row, columns.Value.Source).Length) > HolidayFile.LongestName)
                faults.Add($"แถวที่ {csv.LineNumber}: ชื่อวันหยุดหรือที่มายาวเกิน {HolidayFile.LongestName} ตัวอักษร");
            else if (name.Length == 0)
                faults.Add($"แถวที่ {csv.LineNumber}: {ThaiDate.Short(date)} ไม่มีชื่อวันหยุด");
            else
                days.Add(new(date, name, At(row, columns.Value.Source)));
        }

        return new(days, faults);
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
}

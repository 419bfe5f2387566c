using System.Text.RegularExpressions;
using CsvHelper;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Writing;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>A CSV file or a block pasted from a spreadsheet or a page.</summary>
internal static partial class CsvSheet
{
    public static ScoreTable Read(byte[] file) => Read(OfficeText.Decode(file));

    public static ScoreTable ReadPasted(string text) =>
        Read(text, text.Contains('\t', StringComparison.Ordinal) ? '\t' : Separator(text));

    private static ScoreTable Read(string text) => Read(text, Separator(text));

    /// <summary>A semicolon in most lines parts them: a comma beside it is a decimal one. null: guessed.</summary>
    private static char? Separator(string text)
    {
        var lines = text.Split('\n', 200).Where(l => l.Trim().Length > 0).Take(100).ToList();
        return lines.Count(l => l.Contains(';', StringComparison.Ordinal)) * 2 > lines.Count
            && !lines.Exists(l => l.Contains('\t', StringComparison.Ordinal))
            && !lines[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
                ? ';'
            : HasDecimalCommas(lines) ? '\t'
            : null;
    }

    /// <summary>Lines of a page, in a few of which a score has a comma for its point.</summary>
    private static bool HasDecimalCommas(List<string> lines)
    {
        var commas = lines.FindAll(l => l.Contains(',', StringComparison.Ordinal));
        return commas.Count > 0
            && commas.Count * 2 <= lines.Count
            && commas.TrueForAll(l => DecimalComma.Replace(l, "").All(c => c != ','));
    }

    private static ScoreTable Read(string text, char? separator)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new UnreadableSheetException("ไฟล์นี้ไม่ใช่ตาราง โปรดใช้ไฟล์ .xlsx หรือ .csv");
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            Separator = separator,
            // One quote that is never closed must not swallow the rest of the table.
            AllowLineBreaksInQuotes = text.Count(c => c == '"') % 2 == 0,
        };
        using var csv = CsvReader.FromText(text, options);
        var rows = new List<IReadOnlyList<SheetCell>>();
        var left = new SheetAllowance();
        while (csv.Read())
        {
            if (rows.Count >= SheetLimits.Rows)
                throw new UnreadableSheetException(SheetLimits.TooManyRows);
            var row = Enumerable
                .Range(0, Math.Min(csv.FieldCount, SheetLimits.Columns))
                .Select(i => Cell(csv.GetString(i)))
                .ToList();
            left.Take(row);
            rows.Add(row);
        }

        return new(
            null,
            rows.TrueForAll(r => r.Count < 2) && !AlternatingLines.IsLikely(Lines(rows)) ? [.. rows.Select(InTwo)] : rows
        );
    }

    private static IReadOnlyList<string> Lines(List<IReadOnlyList<SheetCell>> rows) =>
        [.. rows.Select(r => r is [var line] ? line.Text : "")];

    private static SheetCell Cell(string text) =>
        new(NormalText.Of(text.Length > SheetLimits.TextLength ? text[..SheetLimits.TextLength] : text).Trim());

    /// <summary>A line copied from a page: words, a space, the score with what stands around it.</summary>
    private static IReadOnlyList<SheetCell> InTwo(IReadOnlyList<SheetCell> row)
    {
        if (row is not [{ Text: var line }])
            return row;
        foreach (Match digit in FirstOfScore.Matches(line))
            if (SaidScore.IsIn(line[digit.Index..]))
                return [new(line[..digit.Index].TrimEnd()), new(line[digit.Index..])];
        return row;
    }

    [GeneratedRegex(@"(?<=\S\s+[0-9๐-๙]{1,3}),(?=[0-9๐-๙]{1,2}(?![0-9๐-๙.,]))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DecimalComma { get; }

    /// <summary>Where a score may begin: behind a space, at a number or at ร้อยละ.</summary>
    [GeneratedRegex(@"(?<=\S\s+)(?:ร้อยละ|[=~≈]?[0-9๐-๙])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FirstOfScore { get; }
}

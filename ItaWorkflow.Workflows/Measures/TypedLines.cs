using System.Text.RegularExpressions;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>Lines as somebody typed them, without the numbers or dashes before them: papers number them themselves. Pure.</summary>
public static partial class TypedLines
{
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => Dash().Replace(line, ""))
            .ToList();
        var counted = Counted(lines);
        return
        [
            .. lines.Select(line => Number().Replace(counted ? Count().Replace(line, "") : line, "")).Where(l => l.Length > 0),
        ];
    }

    /// <summary>Every line begins with the next number, whatever stands around it: ขั้นตอนที่ 1, 1.1, 1 without a point.</summary>
    private static bool Counted(List<string> lines) =>
        lines.Count > 1 && lines.Select((line, i) => CountOf(line) == i + 1).All(follows => follows);

    private static int? CountOf(string line) =>
        Count().Match(line) is { Success: true } found
            ? int.Parse(ThaiNumerals.ToArabic(found.Groups["last"].Value), System.Globalization.CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^[-–—•*\s]+", RegexOptions.None, 1000)]
    private static partial Regex Dash();

    /// <summary>1. ๒) (3), and not the 2.5 of a sum or the 10.30 of an hour.</summary>
    [GeneratedRegex(@"^(?:\([0-9๐-๙]{1,2}\)|[0-9๐-๙]{1,2}[.)]+(?![0-9๐-๙]))\s*", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^(?:ข้อ|ขั้นตอน|ขั้น)?(?:ที่)?\s*(?:[0-9๐-๙]{1,2}\.)*(?<last>[0-9๐-๙]{1,2})[.):]?\s+",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Count();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>One OIT item as its year asks for it.</summary>
/// <param name="Code">o25</param>
/// <param name="Wording">Empty: nobody has typed it in, and it is called by its code.</param>
/// <param name="Indicator">9 การเปิดเผยข้อมูล; empty: not known.</param>
public sealed partial record AskedItem(string Code, string Wording, string Indicator)
{
    /// <summary>o25 การใช้ผลการประเมิน ITA</summary>
    public string Name => Wording.Length > 0 ? $"{Code} {Wording}" : $"ข้อ {Code}";

    public int Number => int.Parse(Code.AsSpan(1), CultureInfo.InvariantCulture);

    /// <returns>o25 of O25, o 25; null: no item's code.</returns>
    public static string? ReadCode(string? text) =>
        Form().Match(text ?? "") is { Success: true } match
            ? "o"
                + int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(
        @"^\s*[oO]\s?0{0,3}(?<number>[1-9][0-9]{0,2})\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Form();
}

using System.Globalization;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>A score as people type it: Thai or Arabic digits, 0 to 100, at most two decimals, whatever words stand around it.</summary>
public static partial class ScoreText
{
    /// <returns>What is wrong, in Thai; null when nothing is. Blank and a dash are no score and no mistake.</returns>
    public static string? Read(string? text, out decimal? score)
    {
        score = null;
        if (IsBlank(text))
            return null;
        if (SaidScore.Read(text) is not { Value: var value, Of: var of })
            return ThaiDateText.TryParse(text, out _)
                ? $"“{Short(text)}” เป็นวันที่ ไม่ใช่คะแนน โปรดกรอกเช่น 84.85"
                : $"“{Short(text)}” ไม่ใช่ตัวเลข โปรดกรอกเช่น 84.85";
        if (of is not (null or 100))
            return $"“{Short(text)}” เป็นคะแนนเต็ม {of:0.##} โปรดกรอกเป็นคะแนนเต็ม 100 คือ {ScoreWords.Two(value * 100 / of.Value)}";
        if (value is < 0 or > 100)
            return $"คะแนนต้องอยู่ระหว่าง 0 ถึง 100 แต่กรอก {Short(text)}";
        if (value != Scoring.Round(value))
            return $"กรอกทศนิยมได้ไม่เกินสองตำแหน่ง แต่กรอก {Short(text)}";
        score = value;
        return null;
    }

    /// <summary>The number that a text is, whatever its size: 98.94, ๙๘.๙๔ %, 98,94 (a hundred needs no thousands), 98.94 คะแนน; null: none.</summary>
    public static decimal? Number(string? text) =>
        decimal.TryParse(
            Comma.Replace(Unit.Replace(TypedText.Plain(text).TrimStart('\''), ""), "${whole}.${parts}"),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;

    private static bool IsBlank(string? text) => TypedText.Plain(text) is "" or "-" or "–" or "—";

    private static string Short(string? text) => text!.Trim() is { Length: > 20 } longer ? longer[..20] + "…" : text.Trim();

    [GeneratedRegex(@"\s*(?:%|％|คะแนน)$", Options, 1000)]
    private static partial Regex Unit { get; }

    [GeneratedRegex(@"^(?<whole>[0-9]{1,3})\s*[,.]\s*(?<parts>[0-9]{1,2})$", Options, 1000)]
    private static partial Regex Comma { get; }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}

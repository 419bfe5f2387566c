using System.Globalization;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Data.Assessments;

/// <summary>A score as people type it: Thai or Arabic digits, 0 to 100, at most two decimals.</summary>
public static class ScoreText
{
    /// <returns>What is wrong, in Thai; null when nothing is. Blank, "-" and "–" are no score and no mistake.</returns>
    public static string? Read(string? text, out decimal? score)
    {
        score = null;
        var plain = Plain(text);
        if (plain is "" or "-" or "–")
            return null;
        if (
            !decimal.TryParse(
                plain,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
            return $"“{Short(text)}” ไม่ใช่ตัวเลข โปรดกรอกเช่น 84.85";
        if (value is < 0 or > 100)
            return $"คะแนนต้องอยู่ระหว่าง 0 ถึง 100 แต่กรอก {Short(text)}";
        if (value != Scoring.Round(value))
            return $"กรอกทศนิยมได้ไม่เกินสองตำแหน่ง แต่กรอก {Short(text)}";
        score = value;
        return null;
    }

    private static string Plain(string? text) =>
        ThaiNumerals.ToArabic(text ?? "").Replace('\u00a0', ' ').Trim().TrimEnd('%').TrimEnd();

    private static string Short(string? text) => text!.Trim() is { Length: > 20 } longer ? longer[..20] + "…" : text.Trim();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>A score among the words that papers put around it: 98.94 (AA), 98.94/100, ร้อยละ 98.59, 94.64*, 29.59 จาก 30.</summary>
/// <param name="Of">What it is out of, where the text says that; null: it says nothing.</param>
public readonly partial record struct SaidScore(decimal Value, decimal? Of)
{
    private const int Longest = 80;

    /// <returns>null: no score is said, or more than one number might be.</returns>
    public static SaidScore? Read(string? text)
    {
        if (ScoreText.Number(text) is { } bare)
            return new(bare, null);
        var plain = TypedText.Plain(text).TrimStart('\'');
        if (plain.Length > Longest || Form.Match(plain) is not { Success: true } match)
            return null;
        if (ScoreText.Number(match.Groups["value"].Value) is not { } value)
            return null;
        if (match.Groups["full"] is not { Success: true } full)
            return new(value, null);
        var of = decimal.Parse(full.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return of is > 0 and <= 100 && value <= of ? new(value, of) : null;
    }

    /// <summary>Could it stand in a column of scores?</summary>
    public static bool IsIn(string? text) => Read(text)?.Value is >= 0 and <= 100;

    private const string Full = @"(?:คะแนน)?(?:เต็ม)?\s*(?<full>[0-9]{1,3}(?:\.[0-9]{1,2})?)\s*(?:%|คะแนน)?";
    private const string Grade = @"[a-f]{1,3}[+\-]?";

    /// <summary>Words before it, a grade, the number, its unit, what it is out of, and whatever behind it has no number of its own.</summary>
    [GeneratedRegex(
        @"^[=~≈:]?\s*(?:(?:ผลคะแนน|คะแนน(?:รวม|เฉลี่ย|ที่ได้(?:รับ)?)?|เฉลี่ย|ร้อยละ|ได้|เท่ากับ|score)\s*[:=]?\s*)*"
            + $"(?:{Grade}"
            + @"\s*(?=[(\[0-9]))?"
            + @"(?:(?<value>[0-9]{1,3}(?:\s?[.,]\s?[0-9]+)?)|[(\[]\s*(?<value>[0-9]{1,3}(?:\s?[.,]\s?[0-9]+)?)\s*(?:%|คะแนน)?\s*[)\]])"
            + @"\s*(?:%|％|คะแนน|เปอร์เซ็นต์|percent|points?|pts?\.?)?"
            + $@"(?:\s*(?:/|จาก|ของ|เต็ม|out of|of)\s*{Full})?"
            + $@"(?:\s*(?:[*†‡#^¹²³↑↓▲▼✓✔]+|\[[0-9]{{1,2}}\]|[(\[]\s*(?:จาก|เต็ม|คะแนนเต็ม)\s*{Full}\s*[)\]]|[(\[][^()\[\]0-9]{{1,40}}[)\]]"
            + @"|[(\[]\s*[+\-−–↑↓▲▼]\s*[0-9.]{1,6}\s*%?\s*[)\]]"
            + $@"|(?<![a-z]){Grade}(?![a-z])|(?:[-–:]\s*)?(?:ระดับ|ผ่าน|ไม่ผ่าน|ดี|พอใช้|ปรับปรุง)[ก-์ ]{{0,40}}))*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Form { get; }
}

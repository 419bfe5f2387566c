using System.Globalization;

namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>Codes and figures in the words that officers use, Arabic digits.</summary>
public sealed class ScoreWords(SchemeDefinition scheme)
{
    public static string Two(decimal score) => Scoring.Round(score).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>As precise as it is, at most six places, at least two.</summary>
    public static string Exact(decimal score) => score.ToString("0.00####", CultureInfo.InvariantCulture);

    /// <summary>Beside a mark; one that falls short of it so exact that it is seen to: 84.996667, not 85.00.</summary>
    public static string Short(decimal score, decimal mark) =>
        score < mark && Scoring.Round(score) >= mark ? Exact(score) : Two(score);

    /// <summary>What is missing: never 0.00 while something is.</summary>
    public static string Gap(decimal gap) => gap is > 0 and < 0.005m ? Exact(gap) : Two(gap);

    public static string Percent(decimal weight) => (weight * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    public static bool SameName(string left, string right) => Bare(left).Equals(Bare(right), StringComparison.OrdinalIgnoreCase);

    public string Name(string code)
    {
        ArgumentNullException.ThrowIfNull(code);

        if (code.Split('/') is [var whole, var share])
            return $"{Name(whole)} ({PartName(share)})";
        if (code == SchemeDefinition.TotalCode)
            return "คะแนนรวม";
        if (scheme.Indicators.FirstOrDefault(i => i.Code == code) is { } indicator)
            return $"ตัวชี้วัดที่ {indicator.Code} {indicator.Name}";
        if (scheme.Indicators.SelectMany(i => i.SubIndicators).FirstOrDefault(s => s.Code == code) is { } sub)
            return $"ตัวชี้วัดย่อย {sub.Code} {sub.Name}";
        if (scheme.Items.FirstOrDefault(i => i.Code == code) is { } item)
            return $"ข้อ {item.Code} {item.Wording}".TrimEnd();
        return $"คะแนน {PartName(code)}";
    }

    /// <summary>Which conditions of a level fail; empty when none does.</summary>
    public string WhyNot(Standing standing, RatingLevel level)
    {
        ArgumentNullException.ThrowIfNull(standing);

        var failed = standing
            .Levels.First(l => l.Level == level)
            .Conditions.Where(c => c.State is ConditionState.Failed)
            .ToList();
        return failed.Count == 0
            ? ""
            : $"({string.Join(", ", failed.Select(c => $"{PartName(c.Code)} {Short(c.Have!.Value, c.Need)} ไม่ถึง {Need(c.Need)}"))})";
    }

    public string PartName(string code)
    {
        if (code == SchemeDefinition.TotalCode)
            return "คะแนนรวม";
        var part = scheme.Instruments.SelectMany(i => i.Parts).FirstOrDefault(p => p.Code == code);
        return part?.Name ?? code;
    }

    public static string Need(decimal need) => need.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Bare(string name) =>
        name.Replace(" ", "", StringComparison.Ordinal).Replace("ระดับ", "", StringComparison.Ordinal);
}

namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>One value that would make all printed figures agree.</summary>
/// <param name="From">As entered.</param>
/// <param name="To">What it would have to be; any value from <paramref name="Least"/> to <paramref name="Most"/> does.</param>
public sealed record Explanation(string Code, decimal From, decimal To, decimal Least, decimal Most, Likeness Likeness);

/// <summary>How the single values that would settle a contradiction are told.</summary>
public static class Explanations
{
    /// <summary>The likeliest, all of them: nothing tells one from the other.</summary>
    public static IReadOnlyList<Explanation> Likeliest(Contradiction found)
    {
        ArgumentNullException.ThrowIfNull(found);

        return [.. found.Explanations.TakeWhile(e => e.Likeness == found.Explanations[0].Likeness)];
    }

    /// <summary>What would settle it as well and is less likely.</summary>
    public static IReadOnlyList<Explanation> Others(Contradiction found) => [.. found.Explanations.Skip(Likeliest(found).Count)];

    /// <summary>In brackets; empty: nothing but the sum speaks for it.</summary>
    public static string Because(Explanation one)
    {
        ArgumentNullException.ThrowIfNull(one);

        return one.Likeness switch
        {
            Likeness.PrintedElsewhere => " (เอกสารพิมพ์ค่านี้ไว้อีกแห่ง)",
            Likeness.DigitsSwapped => " (ตัวเลขสลับที่กัน)",
            Likeness.OneDigit => " (ต่างกันหลักเดียว)",
            Likeness.OtherJudgement => " (ผลตรวจข้อนี้กลับกัน)",
            _ => one.Least < one.Most ? $" (ค่าใดก็ได้ตั้งแต่ {ScoreWords.Two(one.Least)} ถึง {ScoreWords.Two(one.Most)})" : "",
        };
    }
}

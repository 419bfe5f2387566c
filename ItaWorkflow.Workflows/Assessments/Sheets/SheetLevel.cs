using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>ระดับผลการประเมิน | ผ่านดี, or ระดับผลการประเมิน (ผ่านดี): the level that a row prints, be it of this year's scheme or of another's.</summary>
internal static class SheetLevel
{
    private static readonly HashSet<string> AnyYear =
    [
        .. ShippedSchemes.Years.SelectMany(y => ShippedSchemes.Of(y)!.Levels).Select(l => Bare(l.Name)),
    ];

    public static string? Of(IReadOnlyList<SheetCell> row, SchemeDefinition scheme)
    {
        var words = row.Select(c => TypedText.Plain(c.Text)).Where(t => t.Length > 0).ToList();
        if (
            words.FindIndex(w =>
                w.StartsWith("ระดับ", StringComparison.Ordinal) || w.StartsWith("ผลระดับ", StringComparison.Ordinal)
            )
            is not (>= 0 and var at)
        )
            return null;
        var named = words.Skip(at).SelectMany(Spoken).Where(w => IsLevel(scheme, w)).Distinct(StringComparer.Ordinal).ToList();
        // A legend names several.
        return named is [var one] ? scheme.Levels.FirstOrDefault(l => ScoreWords.SameName(l.Name, one))?.Name ?? one : null;
    }

    /// <summary>The cell itself, and what follows its first word: in brackets, after a colon or a space.</summary>
    private static IEnumerable<string> Spoken(string text)
    {
        var parts = text.Split(
            ['(', ')', ':', '“', '”', '"', ' '],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return parts.Length > 1 && text.Length < 80 ? [text, parts[^1]] : [text];
    }

    private static bool IsLevel(SchemeDefinition scheme, string text) =>
        scheme.Levels.Any(l => ScoreWords.SameName(l.Name, text)) || AnyYear.Contains(Bare(text));

    private static string Bare(string name) =>
        name.Replace(" ", "", StringComparison.Ordinal).Replace("ระดับ", "", StringComparison.Ordinal).ToUpperInvariant();
}

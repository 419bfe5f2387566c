using System.Globalization;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>Does a table say that it is of another year or another agency?</summary>
internal static partial class ForeignPaper
{
    public static IReadOnlyList<Contradiction> Doubts(SheetTable table, int fiscalYear, string agency)
    {
        var words = table.Rows.SelectMany(r => r).Select(c => ThaiNumerals.ToArabic(c.Text)).Where(t => t.Length > 5).ToList();
        return [.. OfYear(words, fiscalYear), .. OfAgency(words, agency)];
    }

    private static IEnumerable<Contradiction> OfYear(List<string> words, int fiscalYear)
    {
        var years = words
            .SelectMany(w => Year.Matches(w))
            .Select(m => int.Parse(m.Groups["year"].ValueSpan, CultureInfo.InvariantCulture))
            .ToHashSet();
        if (years.Count > 0 && !years.Contains(fiscalYear))
            yield return Doubt(
                ContradictionKind.Year,
                $"ไฟล์นี้กล่าวถึงปีงบประมาณ {string.Join(", ", years.Order())} แต่ท่านกำลังกรอกปี {fiscalYear}"
            );
    }

    private static IEnumerable<Contradiction> OfAgency(List<string> words, string agency)
    {
        var named = words.SelectMany(w => Agency.Matches(w)).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();
        if (named.Count > 0 && !named.Exists(n => Same(n, agency)))
            yield return Doubt(
                ContradictionKind.Agency,
                $"ไฟล์นี้เป็นของ {string.Join(", ", named.Take(3))} แต่หน่วยงานของท่านคือ {agency}"
            );
    }

    private static Contradiction Doubt(ContradictionKind kind, string text) => new(kind, "file", text, null, null, []);

    private static bool Same(string named, string agency)
    {
        var (a, b) = (Bare(named), Bare(agency));
        return a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
    }

    private static string Bare(string name) =>
        name.Replace(" ", "", StringComparison.Ordinal)
            .Replace("อบต.", "องค์การบริหารส่วนตำบล", StringComparison.Ordinal)
            .Replace("อบจ.", "องค์การบริหารส่วนจังหวัด", StringComparison.Ordinal);

    [GeneratedRegex(
        @"(?:ปี\s*|พ\.\s?ศ\.\s*|งบประมาณ\s*|FY\s*)(?<year>25\d\d)(?!\d)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Year { get; }

    [GeneratedRegex(
        @"(?:เทศบาล(?:นคร|เมือง|ตำบล)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|อบต\.|อบจ\.) ?[ก-์]{2,40}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Agency { get; }
}

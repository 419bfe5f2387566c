using System.Globalization;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>Do tables say that they are of another year or another agency?</summary>
internal static partial class ForeignPaper
{
    /// <param name="title">Of the file and its sheets: there a year stands without a word.</param>
    public static IReadOnlyList<Contradiction> Doubts(
        IReadOnlyList<IReadOnlyList<SheetCell>> rows,
        int fiscalYear,
        string agency,
        string title
    )
    {
        var words = rows.SelectMany(r => r).Select(c => c.Text).Where(t => t.Length > 5).Select(TypedText.Plain).ToList();
        var name = TypedText.Plain(title);
        return [.. OfYear(words, name, fiscalYear), .. OfAgency(words.Append(name), agency)];
    }

    /// <summary>Is a text the name of this agency, or the name without its kind?</summary>
    public static bool Is(string text, string agency) =>
        Bare(TypedText.Plain(text)) is var bare && (bare == Bare(agency) || bare == OwnName(agency));

    public static bool Mentions(string text, string agency)
    {
        var words = TypedText.Plain(text).Split(' ');
        var joined = string.Concat(words);
        var ends = new HashSet<int> { 0 };
        var at = 0;
        foreach (var word in words)
            ends.Add(at += word.Length);
        return Array.Exists(
            Names(agency),
            name => Places(joined, name).Any(p => ends.Contains(p) && ends.Contains(p + name.Length))
        );
    }

    /// <summary>All ways to write an agency's name, without spaces.</summary>
    private static string[] Names(string agency)
    {
        var bare = Bare(agency);
        return
        [
            .. Short.Where(s => bare.StartsWith(s.Kind, StringComparison.Ordinal)).Select(s => s.Letters + bare[s.Kind.Length..]),
            .. new[] { bare, OwnName(agency) }.Where(n => n.Length > 0),
        ];
    }

    private static IEnumerable<int> Places(string text, string name)
    {
        for (
            var at = text.IndexOf(name, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(name, at + 1, StringComparison.Ordinal)
        )
            yield return at;
    }

    private static IEnumerable<Contradiction> OfYear(List<string> words, string title, int fiscalYear)
    {
        var years = words
            .SelectMany(w => Year.Matches(w))
            .Concat(BareYear.Matches(title))
            .Select(m => int.Parse(m.Groups["year"].ValueSpan, CultureInfo.InvariantCulture))
            .ToHashSet();
        if (years.Count > 0 && !years.Contains(fiscalYear))
            yield return Doubt(
                ContradictionKind.Year,
                $"ไฟล์นี้กล่าวถึงปีงบประมาณ {string.Join(", ", years.Order())} แต่ท่านกำลังกรอกปี {fiscalYear}"
            );
    }

    private static IEnumerable<Contradiction> OfAgency(IEnumerable<string> words, string agency)
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
        return a == b || Continues(a, b) || Continues(b, a);
    }

    /// <summary>ตัวอย่างจังหวัด… is ตัวอย่าง still, ตัวอย่างใต้ is another.</summary>
    private static bool Continues(string longer, string shorter) =>
        longer.StartsWith(shorter, StringComparison.Ordinal) && Following.IsMatch(longer[shorter.Length..]);

    /// <summary>ตัวอย่าง of เทศบาลตำบลตัวอย่าง: a column headed by the kind gives only this.</summary>
    private static string OwnName(string agency) => Kind.Replace(Bare(agency), "");

    private static string Bare(string name) =>
        Short.Aggregate(
            name.Replace(" ", "", StringComparison.Ordinal),
            (bare, kind) => bare.Replace(kind.Letters, kind.Kind, StringComparison.Ordinal)
        );

    private static readonly (string Letters, string Kind)[] Short =
    [
        ("อบต.", "องค์การบริหารส่วนตำบล"),
        ("อบจ.", "องค์การบริหารส่วนจังหวัด"),
        ("ทต.", "เทศบาลตำบล"),
        ("ทม.", "เทศบาลเมือง"),
        ("ทน.", "เทศบาลนคร"),
    ];

    [GeneratedRegex(@"(?:ปี\s*|พ\.\s?ศ\.\s*|งบประมาณ\s*|FY\s*|ITA\s*)(?<year>25[0-9][0-9])(?![0-9])", Options, 1000)]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"(?<![0-9])(?<year>25[5-9][0-9])(?![0-9])", Options, 1000)]
    private static partial Regex BareYear { get; }

    [GeneratedRegex(
        @"(?:เทศบาล(?:นคร|เมือง|ตำบล)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|อบต\.|อบจ\.|ท[ตมน]\.) ?[ก-์]{2,40}",
        Options,
        1000
    )]
    private static partial Regex Agency { get; }

    [GeneratedRegex("^(?:อำเภอ|จังหวัด|อ\\.|จ\\.|ประจำ|ปี|ได้|มี|ใน|ที่|ซึ่ง|พ\\.ศ)", Options, 1000)]
    private static partial Regex Following { get; }

    [GeneratedRegex("^(?:เทศบาล(?:นคร|เมือง|ตำบล)|องค์การบริหารส่วน(?:ตำบล|จังหวัด))", Options, 1000)]
    private static partial Regex Kind { get; }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
}

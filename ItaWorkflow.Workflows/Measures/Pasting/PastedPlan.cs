using System.Text.RegularExpressions;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;

namespace ItaWorkflow.Workflows.Measures.Pasting;

/// <summary>Of whom a measure may be: what the words of a table are looked up in.</summary>
public sealed record PastedOffice(
    FiscalYear Year,
    SchemeDefinition? Scheme,
    IReadOnlyDictionary<string, int> Divisions,
    IReadOnlyList<(string Title, int PersonId)> Holders,
    int? MayorId
);

/// <summary>A row, and what it comes to.</summary>
/// <param name="Content">null: it has to be mended first.</param>
public sealed record PastedLine(PastedMeasure Row, MeasureContent? Content)
{
    public IReadOnlyList<PastedProblem> Problems { get; init; } = [];

    /// <summary>The finding that it answers, as year and code; null: none.</summary>
    public string? Finding { get; init; }

    /// <summary>What is worth a look, and stops nothing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>What a pasted table would add. Pure.</summary>
public sealed partial record PastedPlan(IReadOnlyList<PastedLine> Lines)
{
    private const int LongestCell = 4000;
    private static readonly string[] Everybody =
    [
        "ทุกกอง",
        "ทุกสำนัก/กอง",
        "ทุกสำนักกอง",
        "ทุกส่วนราชการ",
        "ทุกหน่วยงาน",
        "ทุกส่วน",
    ];

    public IReadOnlyList<PastedLine> Bad => [.. Lines.Where(l => l.Content is null)];
    public bool IsWhole => Bad.Count == 0;

    public static PastedPlan Of(IReadOnlyList<PastedMeasure> rows, PastedOffice office)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(office);
        return new([.. rows.Select(r => Line(r, office))]);
    }

    private static PastedLine Line(PastedMeasure row, PastedOffice office)
    {
        var problems = new List<PastedProblem>();
        foreach (var (field, text) in row.Cells)
            if (text.Length > LongestCell)
                problems.Add(new(field, $"ยาวเกินไป ไม่เกิน {LongestCell:#,##0} ตัวอักษร"));
        if (row.IsEmpty)
            problems.Add(new(PastedField.Steps, "ไม่มีประเด็น มาตรการ หรือแนวทาง"));
        var (due, why) = Due(row, office.Year);
        if (why is not null)
            problems.Add(new(PastedField.Due, why));
        if (problems.Count > 0)
            return new(row, null) { Problems = problems };
        var (indicator, finding) = Indicator(row, office);
        return Seated(row, due!, indicator, office) with { Finding = finding };
    }

    private static PastedLine Seated(PastedMeasure row, DuePeriod due, string indicator, PastedOffice office)
    {
        var said = row[PastedField.Responsible];
        var words = said.Split('\n');
        var all = words.Any(w => Everybody.Contains(Bare(w), StringComparer.Ordinal));
        var divisions = words.Select(w => office.Divisions.GetValueOrDefault(Bare(w))).Where(id => id > 0).Distinct().ToList();
        var owners = Owners(said, office).Distinct().ToList();
        var issue = row[PastedField.Issue];
        var title = row[PastedField.Title].Replace('\n', ' ');
        var content = new MeasureContent
        {
            Title = title.Length > 0 ? title[..Math.Min(title.Length, 500)] : MeasureName.Of(issue, row[PastedField.Steps]),
            Issue = issue,
            Indicator = indicator,
            Steps = row[PastedField.Steps],
            FollowUp = row[PastedField.FollowUp],
            BudgetNote = row[PastedField.Budget].Replace('\n', ' '),
            Due = due,
            DueText = row[PastedField.Due].Replace('\n', ' '),
            IsForAllDivisions = all,
            Divisions = divisions,
            Owners = owners,
            // Where the words are the divisions' names, nothing but these is printed.
            ResponsibleText = all || divisions.Count == words.Length ? "" : said,
            Remark = row[PastedField.Remark],
            PaperResult = row[PastedField.Result],
        };
        return new(row, content) { Notes = [.. Notes(row, content)] };
    }

    private static IEnumerable<string> Notes(PastedMeasure row, MeasureContent content)
    {
        if (content.ResponsibleText.Length > 0)
            yield return content.Owners.Count > 0
                ? "ผู้รับผิดชอบพิมพ์ตามเอกสาร เตือนผู้ที่ครองตำแหน่ง"
                : "ผู้รับผิดชอบพิมพ์ตามเอกสาร เลือกผู้ที่จะเตือนในหน้าร่าง";
        if (row.KeepsDue)
            yield return "กำหนดเวลาพิมพ์ตามเอกสาร ระบบถือสิ้นปีงบประมาณ";
    }

    private static (DuePeriod? Due, string? Why) Due(PastedMeasure row, FiscalYear year)
    {
        var text = row[PastedField.Due].Replace('\n', ' ');
        if (text.Length == 0 || row.KeepsDue)
            return (DuePeriod.On(year.Last), null);
        if (DuePeriodText.Read(text, year) is not { } period)
            return (null, DuePeriodText.Doubt(text, year) ?? $"อ่านกำหนดเวลา “{text}” ไม่ได้");
        return year.Contains(period.Until) && (period.From is not { } from || year.Contains(from))
            ? (period, null)
            : (null, $"“{text}” อยู่นอกปีงบประมาณ {year}");
    }

    /// <summary>By the item's code, else by the indicator's name, and by its number only where no name says otherwise: papers misnumber.</summary>
    private static (string Indicator, string? Finding) Indicator(PastedMeasure row, PastedOffice office)
    {
        if (office.Scheme is not { } scheme)
            return ("", null);
        var code = Code().Match(ThaiNumerals.ToArabic(row[PastedField.Issue])) is { Success: true } found
            ? found.Groups["code"].Value.ToLowerInvariant()
            : "";
        if (scheme.Items.FirstOrDefault(i => i.Code == code) is { } item)
            return (item.Indicator, $"{office.Year.BuddhistYear - 1}:{item.Code}");
        var said = ThaiNumerals.ToArabic(row[PastedField.Indicator]);
        if (scheme.Indicators.FirstOrDefault(i => said.Contains(i.Name, StringComparison.Ordinal)) is { } named)
            return (named.Code, null);
        var number = Number().Match(said).Value;
        return (scheme.Indicators.FirstOrDefault(i => i.Code == number)?.Code ?? "", null);
    }

    /// <summary>Who holds a position that is named; ผู้บริหาร is the head.</summary>
    private static IEnumerable<int> Owners(string said, PastedOffice office)
    {
        var bare = Bare(said);
        foreach (var (title, person) in office.Holders)
            if (bare.Contains(Bare(title), StringComparison.Ordinal))
                yield return person;
        if (office.MayorId is { } mayor && bare.Contains("ผู้บริหาร", StringComparison.Ordinal))
            yield return mayor;
    }

    internal static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(
        @"^\s*(ข้อ\s*)?(?<code>[ieoIEO][0-9]{1,2})\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Code();

    [GeneratedRegex("[0-9]{1,2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}

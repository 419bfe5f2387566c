using System.Globalization;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>Which columns of a table hold what, from 0.</summary>
public sealed partial record ScoreColumns(int Code, int? Name, int Value)
{
    /// <summary>Other columns that might as well have been the score.</summary>
    internal IReadOnlyList<int> Rivals { get; private init; } = [];

    /// <summary>The heading speaks of weighted points.</summary>
    internal bool IsWeighted { get; private init; }

    /// <summary>What the scores are out of, as their heading says; null: it says nothing.</summary>
    internal decimal? OutOf { get; private init; }

    /// <summary>The column that says row by row what a score is out of.</summary>
    internal int? Full { get; private init; }

    /// <summary>The heading speaks of weights, of what is wanted or of differences: what stands under it was not scored.</summary>
    internal bool IsOtherFigure { get; private init; }

    /// <summary>The column of words beside the scores that say what should be done.</summary>
    internal int? Guidance { get; private init; }

    /// <summary>null: no column looks like codes with scores beside them.</summary>
    internal static ScoreColumns? Guess(ScoreTable table, SchemeCodes codes, int fiscalYear)
    {
        if (table.Width == 0)
            return null;
        var columns = Enumerable.Range(0, table.Width).ToList();
        var byCode = columns.ToDictionary(
            c => c,
            c => Rows(table, c, text => codes.ByCode(text) is { } code && codes.Knows(code))
        );
        var byName = columns.ToDictionary(c => c, c => Rows(table, c, text => codes.ByName(text) is not null));
        var name = byName.MaxBy(c => c.Value.Count);
        var code = byCode.MaxBy(c => c.Value.Count + (c.Key == name.Key ? byName[c.Key].Count : 0));
        if (code.Value.Count + name.Value.Count == 0)
            return null;
        var key = code.Value.Count > 0 ? code.Key : name.Key;
        var first = code.Value.Concat(name.Value).Min();
        // Beyond the codes of a further table beside this one stand that table's scores.
        var beside = columns.FirstOrDefault(
            c =>
                c > key
                && IsKey(byCode[c], table, c)
                && columns.Exists(v => v > key && v < c && Rows(table, v, SaidScore.IsIn).Count > 0),
            table.Width
        );
        var values = columns
            .Where(c => c != key && c != name.Key && c < beside)
            .Select(c =>
                (
                    Column: c,
                    Scores: Rows(table, c, SaidScore.IsIn).Count,
                    Heading: Merit(Heading(table, c, first), fiscalYear) - (IsRunning(table, c) ? 10 : 0)
                )
            )
            .Where(c => c.Scores > 0)
            .OrderByDescending(c => c.Heading)
            .ThenByDescending(c => c.Scores)
            .ThenByDescending(c => c.Column)
            .ToList();
        return values.Count == 0
            ? null
            : new ScoreColumns(key, name.Value.Count > 0 && name.Key != key ? name.Key : null, values[0].Column)
            {
                Rivals = [.. values.Skip(1).Where(v => v.Heading == values[0].Heading && v.Heading > 0).Select(v => v.Column)],
            }.Headed(table, [.. values.Select(v => v.Column)], first);
    }

    /// <summary>With what the headings say of weights and full marks.</summary>
    private ScoreColumns Headed(ScoreTable table, List<int> columns, int first)
    {
        var heading = Heading(table, Value, first);
        return this with
        {
            IsWeighted = Weighted.IsMatch(heading),
            IsOtherFigure = OtherFigure.IsMatch(FullMark.Without(heading)),
            OutOf = FullMark.In(heading),
            Full = columns
                .Where(c => c != Value && (FullMark.IsHeading(Heading(table, c, first)) || AreWeights(table, c, first)))
                .Select(c => (int?)c)
                .FirstOrDefault(),
            Guidance = Enumerable
                .Range(0, table.Width)
                .Where(c => c != Code && c != Name && c != Value && GuidanceWord.IsMatch(Heading(table, c, first).Trim()))
                .Select(c => (int?)c)
                .FirstOrDefault(),
        };
    }

    /// <summary>Weights of which no figure beside them exceeds its own: scores of a hundred do.</summary>
    private bool AreWeights(ScoreTable table, int column, int first)
    {
        if (!FullMark.IsWeights(Heading(table, column, first)))
            return false;
        var both = Rows(table, column, SaidScore.IsIn)
            .Select(r => (Weight: ScoreText.Number(table.Rows[r][column].Text), Figure: ScoreText.Number(Text(table, r))))
            .Where(b => b is { Weight: not null, Figure: not null })
            .ToList();
        return both.Count > 1 && both.TrueForAll(b => b.Figure <= b.Weight);
    }

    private string Text(ScoreTable table, int row) => Value < table.Rows[row].Count ? table.Rows[row][Value].Text : "";

    private static bool IsKey(List<int> codes, ScoreTable table, int column) =>
        codes.Count(r => ScoreText.Number(table.Rows[r][column].Text) is null) >= SheetBlocks.Fewest;

    internal static bool IsHeading(string text) => ScoreWord.IsMatch(text);

    private static List<int> Rows(ScoreTable table, int column, Func<string, bool> holds) =>
        [
            .. Enumerable
                .Range(0, table.Rows.Count)
                .Where(r =>
                    column < table.Rows[r].Count && table.Rows[r][column].Text.Length > 0 && holds(table.Rows[r][column].Text)
                ),
        ];

    /// <summary>The words above the first row that has a code, and in it where it is a heading itself; a title over the whole table is none.</summary>
    private static string Heading(ScoreTable table, int column, int first) =>
        string.Join(
            ' ',
            table
                .Rows.Take(first + 1)
                .TakeLast(7)
                .Where(r => r.Count(c => c.Text.Length > 0) > 1)
                .Where(r =>
                    column < r.Count && r[column].Text.Length < 60 && SaidScore.Read(r[column].Text)?.Value is null or > 100
                )
                .Select(r => TypedText.Plain(r[column].Text))
        );

    /// <summary>1, 2, 3: the rows numbered, and no scores.</summary>
    private static bool IsRunning(ScoreTable table, int column)
    {
        var numbers = Rows(table, column, SaidScore.IsIn)
            .ConvertAll(r => SaidScore.Read(table.Rows[r][column].Text)!.Value.Value);
        return numbers.Count > 2 && numbers.Zip(numbers.Skip(1), (one, next) => next - one).All(step => step == 1);
    }

    /// <summary>The year's own score before any; a full mark, a weight or a difference is none.</summary>
    private static int Merit(string heading, int fiscalYear)
    {
        var years = Year.Matches(heading)
            .Select(m => int.Parse(m.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) % 100)
            .ToList();
        return (ScoreWord.IsMatch(heading) ? 2 : 0)
            + (OtherFigure.IsMatch(FullMark.Without(heading)) ? -6 : 0)
            + (
                years.Count == 0 ? 0
                : years.Contains(fiscalYear % 100) ? 4
                : -4
            );
    }

    [GeneratedRegex("คะแนน|score|ผลการประเมิน|ผลประเมิน", Options, 1000)]
    private static partial Regex ScoreWord { get; }

    [GeneratedRegex(
        "เต็ม|น้ำหนัก|ผลต่าง|เพิ่ม|ลดลง|เปลี่ยน|เกณฑ์|เป้าหมาย|จำนวน|ลำดับ|อันดับ|ปีก่อน|ปีที่แล้ว|เดิม|ขาด|ต้องได้|รวมเป็น|^ *เป็น *$|weight|full|max",
        Options,
        1000
    )]
    private static partial Regex OtherFigure { get; }

    [GeneratedRegex("^(?:ข้อเสนอแนะ|ข้อแนะนำ|แนวทาง|ประเด็นที่ต้อง)", Options, 1000)]
    private static partial Regex GuidanceWord { get; }

    [GeneratedRegex("ถ่วง|ตามน้ำหนัก|weighted", Options, 1000)]
    private static partial Regex Weighted { get; }

    [GeneratedRegex(@"(?<![0-9])25(?<y>[0-9][0-9])(?![0-9])|ปี\s*(?<y>[5-9][0-9])(?![0-9])", Options, 1000)]
    private static partial Regex Year { get; }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}

using System.Globalization;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>A scheme as lines of text, a row a line and a | between its columns, as the editor shows it and people paste it.</summary>
public sealed record SchemeLines(
    string PassMark,
    string Instruments,
    string Indicators,
    string Items,
    string Levels,
    string ConditionedOn,
    string Windows,
    string Unsure,
    bool IsDraft,
    bool ItemsAreKnown,
    bool RoundsBeforeLevel
)
{
    public static SchemeLines Of(SchemeDefinition scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);

        return new(
            ScoreWords.Need(scheme.PassMark),
            Lines(
                scheme.Instruments.SelectMany(i =>
                    i.Parts.Select(p => Row(p.Code, p.Name, ScoreWords.Percent(p.Weight), "ส่วนของ " + i.Code, p.About ?? ""))
                        .Prepend(
                            Row(i.Code, i.Name, ScoreWords.Percent(i.Weight), i.AllOrNothing ? "0 หรือ 100" : "", i.About ?? "")
                        )
                )
            ),
            Lines(
                scheme.Indicators.SelectMany(i =>
                    i.SubIndicators.Select(s => Row(s.Code, s.Name, i.Code)).Prepend(Row(i.Code, i.Name, i.Instrument))
                )
            ),
            Lines(scheme.Items.Select(i => Row(i.Code, i.Wording, i.SubIndicator ?? i.Indicator))),
            Lines(
                scheme.Levels.Select(l =>
                    Row(l.Name, ScoreWords.Need(l.From), l.EachFrom is { } each ? ScoreWords.Need(each) : "")
                )
            ),
            string.Join(" ", scheme.ConditionedOn),
            Lines(scheme.Windows.Select(w => Row(w.Name, ThaiDate.Short(w.From), ThaiDate.Short(w.Until)))),
            Lines(scheme.Unsure),
            scheme.IsDraft,
            scheme.ItemsAreKnown,
            scheme.RoundsBeforeLevel
        );
    }

    /// <returns>The scheme, or one refusal per line that cannot be read.</returns>
    public (SchemeDefinition? Scheme, IReadOnlyList<Refusal> Refusals) Read(int fiscalYear)
    {
        var refusals = new List<Refusal>();
        var instruments = ReadInstruments(refusals);
        var indicators = ReadIndicators(instruments, refusals);
        var scheme = new SchemeDefinition
        {
            FiscalYear = fiscalYear,
            IsDraft = IsDraft,
            ItemsAreKnown = ItemsAreKnown,
            RoundsBeforeLevel = RoundsBeforeLevel,
            PassMark = Number(PassMark, "เกณฑ์ผ่าน", nameof(PassMark), refusals),
            Instruments = instruments,
            Indicators = indicators,
            Items = ReadItems(indicators),
            Levels = [.. Rows(Levels).Select(r => ReadLevel(r, refusals))],
            ConditionedOn = ConditionedOn.Split(
                [' ', ','],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
            Windows = [.. Rows(Windows).Select(r => ReadWindow(r, refusals)).OfType<AssessmentWindow>()],
            Unsure = [.. Rows(Unsure).Select(r => string.Join(" | ", r))],
        };
        return refusals.Count > 0 ? (null, refusals) : (scheme, []);
    }

    private List<Instrument> ReadInstruments(List<Refusal> refusals)
    {
        var rows = Rows(Instruments).ToList();
        var parts = rows.Where(r => At(r, 3).StartsWith("ส่วนของ", StringComparison.Ordinal))
            .ToLookup(
                r => At(r, 3)["ส่วนของ".Length..].Trim(),
                r => new InstrumentPart(r[0], At(r, 1), Weight(r, refusals)) { About = About(r) },
                StringComparer.Ordinal
            );
        return
        [
            .. rows.Where(r => !At(r, 3).StartsWith("ส่วนของ", StringComparison.Ordinal))
                .Select(r => new Instrument(r[0], At(r, 1), Weight(r, refusals), At(r, 3).Length > 0)
                {
                    About = About(r),
                    Parts = [.. parts[r[0]]],
                }),
        ];
    }

    /// <summary>A row under an instrument is an indicator, any other a sub-indicator of the indicator that it names.</summary>
    private List<Indicator> ReadIndicators(List<Instrument> instruments, List<Refusal> refusals)
    {
        var rows = Rows(Indicators).ToList();
        var own = rows.Where(r => instruments.Exists(i => i.Code == At(r, 2))).ToList();
        var subs = rows.Except(own).ToList();
        foreach (var stray in subs.Where(s => !own.Exists(r => r[0] == At(s, 2))))
            refusals.Add(new($"ตัวชี้วัด {stray[0]}: ไม่พบเครื่องมือหรือตัวชี้วัด “{At(stray, 2)}”", nameof(Indicators)));
        return
        [
            .. own.Select(r => new Indicator(r[0], At(r, 1), At(r, 2))
            {
                SubIndicators = [.. subs.Where(s => At(s, 2) == r[0]).Select(s => new SubIndicator(s[0], At(s, 1)))],
            }),
        ];
    }

    private List<Item> ReadItems(List<Indicator> indicators) =>
        [
            .. Rows(Items)
                .Select(r =>
                    indicators.Find(i => i.SubIndicators.Any(s => s.Code == At(r, 2))) is { } parent
                        ? new Item(r[0], At(r, 1), parent.Code, At(r, 2))
                        : new Item(r[0], At(r, 1), At(r, 2))
                ),
        ];

    private static RatingLevel ReadLevel(string[] row, List<Refusal> refusals) =>
        new(
            row[0],
            Number(At(row, 1), $"ระดับ {row[0]}", nameof(Levels), refusals),
            At(row, 2).Length > 0 ? Number(At(row, 2), $"ระดับ {row[0]}", nameof(Levels), refusals) : null
        );

    private static AssessmentWindow? ReadWindow(string[] row, List<Refusal> refusals)
    {
        if (ThaiDateText.TryParse(At(row, 1), out var from) && ThaiDateText.TryParse(At(row, 2), out var until))
            return new(row[0], from, until);
        refusals.Add(new($"ช่วงเวลา {row[0]}: อ่านวันไม่ได้ โปรดพิมพ์เช่น 1 เม.ย. 2567", nameof(Windows)));
        return null;
    }

    private static string? About(string[] row) => At(row, 4) is { Length: > 0 } said ? said : null;

    private static decimal Weight(string[] row, List<Refusal> refusals) =>
        Number(At(row, 2).TrimEnd('%'), $"น้ำหนักของ {row[0]}", nameof(Instruments), refusals) / 100;

    private static decimal Number(string text, string what, string field, List<Refusal> refusals)
    {
        if (
            decimal.TryParse(
                ThaiNumerals.ToArabic(text).Trim(),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
            return number;
        refusals.Add(new($"{what}: “{text}” ไม่ใช่ตัวเลข", field));
        return 0;
    }

    private static IEnumerable<string[]> Rows(string lines) =>
        (lines ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(['|', '\t']).Select(c => c.Trim()).ToArray());

    private static string At(string[] row, int column) => column < row.Length ? row[column] : "";

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines);

    private static string Row(params string[] cells) => string.Join(" | ", cells).TrimEnd(' ', '|');
}

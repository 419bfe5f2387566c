using System.Globalization;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>Reads a scheme from its lines, and says of each line that cannot be read why.</summary>
internal sealed class SchemeLinesReader(SchemeLines lines)
{
    public const string PartOf = "ส่วนของ";
    private readonly List<Refusal> _refusals = [];

    public (SchemeDefinition? Scheme, IReadOnlyList<Refusal> Refusals) Read(int fiscalYear)
    {
        var instruments = ReadInstruments();
        var indicators = ReadIndicators(instruments);
        var scheme = new SchemeDefinition
        {
            FiscalYear = fiscalYear,
            IsDraft = lines.IsDraft,
            ItemsAreKnown = lines.ItemsAreKnown,
            RoundsBeforeLevel = lines.RoundsBeforeLevel,
            PassMark = Number(lines.PassMark, "เกณฑ์ผ่าน", nameof(SchemeLines.PassMark)),
            Instruments = instruments,
            Indicators = indicators,
            Items = ReadItems(indicators),
            Levels = [.. Rows(lines.Levels).Select(r => ReadLevel(r))],
            ConditionedOn = lines.ConditionedOn.Split(
                [' ', ','],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
            Windows = [.. Rows(lines.Windows).Select(r => ReadWindow(r)).OfType<AssessmentWindow>()],
            Unsure = [.. Rows(lines.Unsure).Select(r => string.Join(" | ", r))],
        };
        return _refusals.Count > 0 ? (null, _refusals) : (scheme, []);
    }

    private List<Instrument> ReadInstruments()
    {
        var rows = Rows(lines.Instruments).ToList();
        var parts = rows.Where(r => At(r, 3).StartsWith(PartOf, StringComparison.Ordinal))
            .ToLookup(
                r => At(r, 3)[PartOf.Length..].Trim(),
                r => new InstrumentPart(r[0], At(r, 1), Weight(r)) { About = About(r) },
                StringComparer.Ordinal
            );
        return
        [
            .. rows.Where(r => !At(r, 3).StartsWith(PartOf, StringComparison.Ordinal))
                .Select(r => new Instrument(r[0], At(r, 1), Weight(r), At(r, 3).Length > 0)
                {
                    About = About(r),
                    Parts = [.. parts[r[0]]],
                }),
        ];
    }

    /// <summary>A row under an instrument is an indicator, any other a sub-indicator of the indicator that it names.</summary>
    private List<Indicator> ReadIndicators(List<Instrument> instruments)
    {
        var rows = Rows(lines.Indicators).ToList();
        var own = rows.Where(r => instruments.Exists(i => i.Code == At(r, 2))).ToList();
        var subs = rows.Except(own).ToList();
        foreach (var stray in subs.Where(s => !own.Exists(r => r[0] == At(s, 2))))
            _refusals.Add(
                new($"ตัวชี้วัด {stray[0]}: ไม่พบเครื่องมือหรือตัวชี้วัด “{At(stray, 2)}”", nameof(SchemeLines.Indicators))
            );
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
            .. Rows(lines.Items)
                .Select(r =>
                    indicators.Find(i => i.SubIndicators.Any(s => s.Code == At(r, 2))) is { } parent
                        ? new Item(r[0], At(r, 1), parent.Code, At(r, 2))
                        : new Item(r[0], At(r, 1), At(r, 2))
                ),
        ];

    private RatingLevel ReadLevel(string[] row) =>
        new(
            row[0],
            Number(At(row, 1), $"ระดับ {row[0]}", nameof(SchemeLines.Levels)),
            At(row, 2).Length > 0 ? Number(At(row, 2), $"ระดับ {row[0]}", nameof(SchemeLines.Levels)) : null
        );

    private AssessmentWindow? ReadWindow(string[] row)
    {
        if (ThaiDateText.TryParse(At(row, 1), out var from) && ThaiDateText.TryParse(At(row, 2), out var until))
            return new(row[0], from, until);
        _refusals.Add(new($"ช่วงเวลา {row[0]}: อ่านวันไม่ได้ โปรดพิมพ์เช่น 1 เม.ย. 2567", nameof(SchemeLines.Windows)));
        return null;
    }

    private static string? About(string[] row) => At(row, 4) is { Length: > 0 } said ? said : null;

    private decimal Weight(string[] row) =>
        Number(At(row, 2).TrimEnd('%'), $"น้ำหนักของ {row[0]}", nameof(SchemeLines.Instruments)) / 100;

    private decimal Number(string text, string what, string field)
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
        _refusals.Add(new($"{what}: “{text}” ไม่ใช่ตัวเลข", field));
        return 0;
    }

    private static IEnumerable<string[]> Rows(string text) =>
        (text ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(['|', '\t']).Select(c => c.Trim()).ToArray());

    private static string At(string[] row, int column) => column < row.Length ? row[column] : "";
}

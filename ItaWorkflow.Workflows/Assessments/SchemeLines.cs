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
            Lines(scheme.Instruments.SelectMany(Of)),
            Lines(scheme.Indicators.SelectMany(Of)),
            Lines(scheme.Items.Select(i => Row(i.Code, i.Wording, i.SubIndicator ?? i.Indicator))),
            Lines(scheme.Levels.Select(Of)),
            string.Join(" ", scheme.ConditionedOn),
            Lines(scheme.Windows.Select(w => Row(w.Name, ThaiDate.Short(w.From), ThaiDate.Short(w.Until)))),
            Lines(scheme.Unsure),
            scheme.IsDraft,
            scheme.ItemsAreKnown,
            scheme.RoundsBeforeLevel
        );
    }

    private static IEnumerable<string> Of(Instrument instrument)
    {
        var condition = instrument.AllOrNothing ? "0 หรือ 100" : "";
        yield return Row(
            instrument.Code,
            instrument.Name,
            ScoreWords.Percent(instrument.Weight),
            condition,
            instrument.About ?? ""
        );
        foreach (var part in instrument.Parts)
            yield return Row(
                part.Code,
                part.Name,
                ScoreWords.Percent(part.Weight),
                $"{SchemeLinesReader.PartOf} {instrument.Code}",
                part.About ?? ""
            );
    }

    private static IEnumerable<string> Of(Indicator indicator) =>
        indicator
            .SubIndicators.Select(s => Row(s.Code, s.Name, indicator.Code))
            .Prepend(Row(indicator.Code, indicator.Name, indicator.Instrument));

    private static string Of(RatingLevel level) =>
        Row(level.Name, ScoreWords.Need(level.From), level.EachFrom is { } each ? ScoreWords.Need(each) : "");

    /// <returns>The scheme, or one refusal per line that cannot be read.</returns>
    public (SchemeDefinition? Scheme, IReadOnlyList<Refusal> Refusals) Read(int fiscalYear) =>
        new SchemeLinesReader(this).Read(fiscalYear);

    private static string Lines(IEnumerable<string> lines) => string.Join("\n", lines);

    private static string Row(params string[] cells) => string.Join(" | ", cells).TrimEnd(' ', '|');
}

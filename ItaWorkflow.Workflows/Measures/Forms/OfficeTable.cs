using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Measures.Forms;

/// <summary>The table of measures in the office's own form. Pure.</summary>
public static class OfficeTable
{
    public static Paper Compose(MeasuresTableFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var form = facts.Form ?? ShippedForms.Measures;
        var title = (form.Title.Length > 0 ? form.Title : ShippedForms.Measures.Title).Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries
        );
        IEnumerable<PaperBlock> before = form.Before.Length > 0 ? [new PaperText(Filled(form.Before, facts))] : [];
        return new(
            facts.Title,
            [
                new PaperSection([
                    new PaperTitle([.. title.Select(line => Filled(line, facts))]),
                    .. before,
                    .. Tables(facts, form),
                ])
                {
                    IsLandscape = form.IsLandscape,
                },
            ]
        )
        {
            Shape = MeasuresTable.OfOfficeWords,
        };
    }

    /// <summary>All tables have the same widths, so that their columns stand below each other.</summary>
    private static IEnumerable<PaperBlock> Tables(MeasuresTableFacts facts, TableForm form)
    {
        var number = 0;
        var groups = Groups(facts, form.Groups)
            .Select(g => (g.Instrument, g.Indicator, Rows: g.Measures.ConvertAll(m => Row(facts, form, m, ++number))))
            .ToList();
        var columns = FormWidths.Fit(
            FormCells.Columns(form),
            [.. groups.SelectMany(g => g.Rows)],
            form.IsLandscape ? PaperGrid.Landscape : PaperGrid.Upright
        );
        Instrument? told = null;
        foreach (var (instrument, indicator, rows) in groups)
        {
            if (form.Groups is not FormGroups.None)
                yield return new PaperHeading(Heading(facts, form, instrument, indicator), 2, false);
            if (instrument is not null && instrument != told && Introduction(facts, form, instrument) is { } introduction)
                yield return introduction;
            told = instrument;
            yield return new PaperTable(columns, rows);
        }
    }

    private static IEnumerable<(Instrument? Instrument, Indicator? Indicator, List<TabledMeasure> Measures)> Groups(
        MeasuresTableFacts facts,
        FormGroups groups
    )
    {
        if (groups is FormGroups.None)
            return [(null, null, [.. facts.Measures])];
        var byIndicator = facts.Ordered().Select(g => (Instrument: InstrumentOf(facts, g.Indicator), g.Indicator, g.Measures));
        return groups is FormGroups.Indicator
            ? byIndicator
            : byIndicator
                .GroupBy(g => g.Instrument)
                .Select(g => (g.Key, (Indicator?)null, g.SelectMany(of => of.Measures).ToList()));
    }

    private static Instrument? InstrumentOf(MeasuresTableFacts facts, Indicator? indicator) =>
        indicator is null ? null : facts.Scheme!.InstrumentOf(indicator);

    private static string Heading(MeasuresTableFacts facts, TableForm form, Instrument? instrument, Indicator? indicator)
    {
        if (instrument is null)
            return MeasuresTable.Other;
        if (indicator is not null)
            return MeasuresTable.Heading(facts, indicator, form.ShowsScores);
        var called = MeasuresTable.Called(instrument);
        // A score that the introduction names already is not printed twice.
        var isTold = form.Introductions.Any(i =>
            i.Code == instrument.Code && i.Text.Contains(TableForm.ScoreMark, StringComparison.Ordinal)
        );
        return form.ShowsScores && !isTold && Score(facts, instrument) is { } score ? $"{called} {score} คะแนน" : called;
    }

    private static PaperText? Introduction(MeasuresTableFacts facts, TableForm form, Instrument instrument) =>
        form.Introductions.FirstOrDefault(i => i.Code == instrument.Code) is { Text.Length: > 0 } introduction
            ? new(
                Filled(introduction.Text, facts)
                    .Replace(TableForm.ScoreMark, Score(facts, instrument) ?? "-", StringComparison.Ordinal)
            )
            : null;

    private static string? Score(MeasuresTableFacts facts, Instrument instrument) =>
        facts.Result?[instrument.Code] is { } score ? ScoreWords.Two(score) : null;

    private static PaperRow Row(MeasuresTableFacts facts, TableForm form, TabledMeasure measure, int number) =>
        new([
            .. form.Columns.SelectMany<FormColumn, PaperCell>(c =>
                c.Kind switch
                {
                    FormColumnKind.Number => [$"{number}"],
                    FormColumnKind.Indicator => [IndicatorCell(facts, form, measure)],
                    FormColumnKind.States => FormCells.States.Select(s => State(measure, s)),
                    _ => [FormCells.Of(form, c.Kind, measure.Printed, measure.Note)],
                }
            ),
        ]);

    private static PaperCell State(TabledMeasure measure, ProgressStatus status) =>
        measure.Report is { } report && report.Status == status ? new PaperCell(report.Note) { IsTicked = true } : "";

    private static PaperCell IndicatorCell(MeasuresTableFacts facts, TableForm form, TabledMeasure measure)
    {
        if (facts.Scheme?.Indicators.FirstOrDefault(i => i.Code == measure.Text.Indicator) is not { } indicator)
            return "-";
        var isHeaded = form.Groups is FormGroups.Indicator || !form.ShowsScores;
        var score = !isHeaded && facts.Result?[indicator.Code] is { } known ? $"\n{ScoreWords.Two(known)} คะแนน" : "";
        return $"{indicator.Code}. {indicator.Name}{score}";
    }

    private static string Filled(string text, MeasuresTableFacts facts) =>
        FormCells.Filled(text, facts.Name, facts.Year.BuddhistYear);
}

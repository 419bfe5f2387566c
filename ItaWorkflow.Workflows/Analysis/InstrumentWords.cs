using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>An introduction of each instrument with its score filled in, across the page under a heading of its own.</summary>
internal static class InstrumentWords
{
    public static IEnumerable<ReportPart> Parts(AnalysisFacts facts) =>
        Scored(facts).Select((i, n) => new ReportPart(Key(i), $"3.{n + 1} แบบวัด{i.Name} ({i.Code})", [Words(facts, i)]));

    public static IEnumerable<PaperBlock> Of(AnalysisFacts facts, IReadOnlyDictionary<string, ReportPart> parts) =>
        Scored(facts)
            .Select(i => parts[Key(i)])
            .SelectMany(part => part.Blocks(facts).Prepend(new PaperHeading(part.Title, 2, InContents: false)));

    /// <summary>One without a score has nothing to say yet.</summary>
    private static IEnumerable<Instrument> Scored(AnalysisFacts facts) =>
        facts.Scheme.Instruments.Where(i => facts.Scored[i.Code] is not null);

    private static string Key(Instrument instrument) => ReportParts.Instrument + instrument.Code;

    private static string Words(AnalysisFacts facts, Instrument instrument)
    {
        var known = facts
            .Scheme.IndicatorsOf(instrument.Code)
            .Where(i => facts.Scored[i.Code] is not null)
            .OrderByDescending(i => facts.Scored[i.Code])
            .ToList();
        var said = $"แบบวัด {instrument.Code} ได้ {ScoreWords.Two(facts.Scored[instrument.Code]!.Value)} คะแนน";
        return known switch
        {
            [] => said,
            [var one] => $"{said} จากตัวชี้วัด{one.Name}",
            [var best, .., var least] =>
                $"{said} ตัวชี้วัดที่ได้คะแนนสูงสุดคือ{best.Name} {Score(facts, best)} คะแนน และต่ำสุดคือ{least.Name} {Score(facts, least)} คะแนน",
        };
    }

    private static string Score(AnalysisFacts facts, Indicator indicator) => ScoreWords.Two(facts.Scored[indicator.Code]!.Value);
}

using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Measures;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>Everything that the analysis report of one year is told from.</summary>
/// <param name="Agency">The organization, as it stands on paper.</param>
/// <param name="Earlier">Nearest first.</param>
/// <param name="Today">The month that the report bears.</param>
public sealed record AnalysisFacts(
    string Agency,
    SchemeDefinition Scheme,
    ScoreCard Card,
    IReadOnlyList<EarlierResult> Earlier,
    DateOnly Today
)
{
    /// <summary>Under the organization's name on the cover; empty: nothing.</summary>
    public string Address { get; init; } = "";

    public SheetEmblem? Emblem { get; init; }

    /// <summary>ข้อบกพร่อง in the secretary's own words, by code.</summary>
    public IReadOnlyDictionary<string, string> FindingWords { get; init; } = Nothing;

    /// <summary>แนวทาง in the secretary's own words, by code.</summary>
    public IReadOnlyDictionary<string, string> Guidances { get; init; } = Nothing;

    /// <summary>Prose of the report in the secretary's own words, HTML by the part's key.</summary>
    public IReadOnlyDictionary<string, string> OwnParts { get; init; } = Nothing;

    public IReadOnlyList<ConfirmedContradiction> Confirmed { get; init; } = [];

    /// <summary>Of the year after, in order.</summary>
    public IReadOnlyList<ReportMeasure> Measures { get; init; } = [];

    public Scored Scored { get; } = Scoring.Compute(Scheme, Card);
    public ScoreWords Words { get; } = new(Scheme);
    public Standing Standing { get; } = Standing.Of(Scheme, Card);
    public IReadOnlyList<Finding> Findings { get; } = Data.Assessments.Findings.Propose(Scheme, Card, Earlier);
    public IReadOnlyList<LevelLift> Lifts { get; } = LevelLift.Of(Scheme, Card);
    public IReadOnlyList<Contradiction> Contradictions { get; } = Data.Assessments.Contradictions.Find(Scheme, Card);

    public decimal? Total => Scored.Total.Value ?? Card[SchemeDefinition.TotalCode];
    public int Year => Scheme.FiscalYear;
    public EarlierResult? Before => Earlier.Count > 0 ? Earlier[0] : null;

    internal IEnumerable<Finding> Failing => Findings.Where(f => f.Kind is FindingKind.MustMend);
    internal IEnumerable<Finding> FailingItems => Failing.Where(f => !f.IsIndicator);
    internal IEnumerable<Finding> FailingIndicators => Failing.Where(f => f.IsIndicator);
    internal IEnumerable<Finding> PassingIndicators => Findings.Where(f => f is { IsIndicator: true, Kind: FindingKind.Keep });

    /// <summary>The same indicator's score in the year before; null: it has none.</summary>
    internal decimal? ScoreBefore(Indicator indicator) =>
        Before is { } before
        && before.Scheme.Indicators.FirstOrDefault(i => ScoreWords.SameName(i.Name, indicator.Name)) is { } same
            ? Scoring.Compute(before.Scheme, before.Card)[same.Code]
            : null;

    internal Indicator IndicatorOf(Finding finding) => Scheme.Indicators.First(i => i.Code == finding.Indicator);

    internal Instrument InstrumentOf(Finding finding) => Scheme.InstrumentOf(IndicatorOf(finding));

    private static readonly Dictionary<string, string> Nothing = [];
}

/// <summary>One measure as the report shows it.</summary>
/// <param name="Findings">Codes that it answers, of this year.</param>
/// <param name="Indicator">Code of the one it answers where it names no finding; empty: none.</param>
/// <param name="IsDraft">The head has not adopted it yet.</param>
public sealed record ReportMeasure(
    IReadOnlyList<string> Findings,
    PrintedMeasure Printed,
    string Indicator = "",
    bool IsDraft = false,
    int Id = 0
);

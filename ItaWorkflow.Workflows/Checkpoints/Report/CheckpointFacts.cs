using ItaWorkflow.Data.Settings;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>In which of the two forms that offices use the measures' results are set.</summary>
public enum ReportShape
{
    /// <summary>Landscape, by instrument and issue, with who is responsible and remarks.</summary>
    ByIssue,

    /// <summary>Upright, by measure: first what was set, then its result.</summary>
    ByMeasure,
}

/// <summary>Everything that the report of one round is told from.</summary>
/// <param name="Agency">The organization, as it stands on paper.</param>
/// <param name="LastYear">The same round a year before; null: it was not closed here.</param>
/// <param name="SixMonth">For the annual report: the 6-month round of the same year.</param>
public sealed record CheckpointFacts(string Agency, RoundFacts Now, RoundFacts? LastYear, RoundFacts? SixMonth)
{
    /// <summary>District and province; empty: not known.</summary>
    public string Place { get; init; } = "";

    /// <summary>The memo by which the measures were adopted, in words; empty: none.</summary>
    public string Adoption { get; init; } = "";

    /// <summary>Reports that came after the cut-off and stand in no edition.</summary>
    public IReadOnlyList<LateReport> Late { get; init; } = [];

    /// <summary>Why the figures were corrected, of the newest edition; empty: it is the first.</summary>
    public string Correction { get; init; } = "";

    /// <summary>Why a round was closed when its year was over; empty: it was closed in its time.</summary>
    public string Afterwards { get; init; } = "";

    /// <summary>The office's own table of results; null: as shipped.</summary>
    public TableForm? Form { get; init; }

    /// <summary>Paragraphs in the secretary's own words, by the part's key.</summary>
    public IReadOnlyDictionary<string, string> Own { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

public sealed record LateReport(
    int MeasureId,
    string Title,
    string Divisions,
    string Status,
    string Note,
    string By,
    DateTimeOffset At
);

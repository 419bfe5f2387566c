using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>A round's report as it stands.</summary>
/// <param name="Wordings">The newest of each part: its number is what a page shows and a save compares.</param>
public sealed record CheckpointRecord(
    Checkpoint Checkpoint,
    CheckpointFacts Facts,
    IReadOnlyDictionary<string, CheckpointWording> Wordings
)
{
    /// <summary>The year's adopted measures as they are now, with their divisions and owners.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    public IReadOnlyList<CheckpointReportPart> Parts { get; } = ReportWords.Parts(Facts);

    public int SeenOf(string part) => Wordings.GetValueOrDefault(part)?.Number ?? 0;

    /// <summary>
    /// The part is in the secretary's words, and what the round closed with is not what they were written about. An open round changes
    /// with every report: it says nothing.
    /// </summary>
    public bool IsStale(CheckpointReportPart part) =>
        !Facts.Now.IsOpen && Wordings.GetValueOrDefault(part.Key) is { Text: not null } own && own.Proposed != part.Proposed;
}

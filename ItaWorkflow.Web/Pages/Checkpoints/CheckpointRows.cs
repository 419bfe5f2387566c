using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;

namespace ItaWorkflow.Web.Pages.Checkpoints;

/// <param name="Late">When its report came after the cut-off; null: none came.</param>
internal sealed record SilentMeasure(
    int Id,
    string Title,
    string Divisions,
    IReadOnlyList<string> Owners,
    RoundReminders? Told,
    DateTimeOffset? Late
);

internal sealed record ReportedMeasure(
    int Id,
    string Title,
    string Divisions,
    string By,
    ProgressStatus Status,
    DateTimeOffset? At,
    int Evidence,
    bool IsLate
)
{
    /// <summary>A report came after the cut-off that no edition has taken in.</summary>
    public bool HasNewer { get; init; }

    public static ReportedMeasure Of(CheckpointEntry entry) =>
        new(
            entry.MeasureId,
            entry.Title,
            entry.Divisions,
            entry.ReportedBy.Length > 0 ? entry.ReportedBy : "–",
            entry.Status,
            entry.ReportedAt,
            entry.Evidence.Count,
            entry.IsLate
        );
}

/// <param name="ToNudge">Missing, and nothing came late either.</param>
internal sealed record ReportedDivision(int Id, string Name, int Reported, int Silent, int ToNudge);

internal sealed record RoundMemo(long Id, int Edition, DateTimeOffset DraftedAt, MemoState State);

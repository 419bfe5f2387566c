using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>One round as it stood at an edition, or as it stands while it is open.</summary>
/// <param name="Edition">0: still open, what stands is provisional.</param>
public sealed record RoundFacts(
    int FiscalYear,
    CheckpointRound Round,
    DateOnly CutOff,
    int Edition,
    DateTimeOffset AsOf,
    IReadOnlyList<CheckpointEntry> Entries
)
{
    public bool IsOpen => Edition == 0;

    /// <summary>รอบ 6 เดือน (1 ตุลาคม 2569 - 31 มีนาคม 2570)</summary>
    public string Period => $"({ThaiDate.Long(new FiscalYear(FiscalYear).First)} - {ThaiDate.Long(CutOff)})";

    public IEnumerable<CheckpointEntry> Missing => Entries.Where(e => e.IsMissing);

    /// <summary>Reported, and of that state.</summary>
    public int Count(ProgressStatus status) => Entries.Count(e => !e.IsMissing && e.Status == status);

    /// <summary>Not finished, and its due date lies before the cut-off.</summary>
    public IEnumerable<CheckpointEntry> Overdue =>
        Entries.Where(e => e.Status is not ProgressStatus.Completed && e.DueOn < CutOff);
}

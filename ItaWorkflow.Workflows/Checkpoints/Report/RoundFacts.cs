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

    /// <summary>Of a year that was entered when it was over: the day on which it stood, as its paper has it.</summary>
    public DateOnly? StoodOn { get; init; }

    /// <summary>รอบ 6 เดือน (1 ตุลาคม 2569 - 31 มีนาคม 2570)</summary>
    public string Period => $"({ThaiDate.Long(new FiscalYear(FiscalYear).First)} - {ThaiDate.Long(CutOff)})";

    public IEnumerable<CheckpointEntry> Missing => Entries.Where(e => e.IsMissing);

    /// <summary>Reported, and of that state.</summary>
    public int Count(ProgressStatus status) => Entries.Count(e => !e.IsMissing && e.Status == status);

    /// <summary>ข้อมูล ณ วันที่: the cut-off, or the day before it on which the round was closed or is looked at.</summary>
    public DateOnly StandsOn => StoodOn ?? (ThaiDate.DayOf(AsOf) is var day && day < CutOff ? day : CutOff);

    /// <summary>Not finished, and its due date was over; where a year is only kept, nothing is hurried any more.</summary>
    public IEnumerable<CheckpointEntry> Overdue => Entries.Where(IsOverdue);

    public bool IsOverdue(CheckpointEntry entry) =>
        StoodOn is null && entry.Status is not ProgressStatus.Completed && entry.DueOn < StandsOn;
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Web.Pages.Shared;
using ItaWorkflow.Workflows.Checkpoints.Report;

namespace ItaWorkflow.Web.Pages.Checkpoints;

/// <summary>A round as its page shows it: as it stands, or as it stood when it was cut off.</summary>
internal sealed record CheckpointView(
    CheckpointRecord Record,
    DateOnly Today,
    DateOnly OfficeDue,
    string? WhyEarlier,
    bool MayAct
)
{
    public RoundFacts Now => Record.Facts.Now;
    public FiscalYear Year => new(Now.FiscalYear);
    public CheckpointRound Round => Now.Round;
    public DateOnly CutOff => Now.CutOff;
    public int DaysLeft => CutOff.DayNumber - Today.DayNumber;
    public DateTimeOffset? ClosedAt => Now.IsOpen ? null : Record.Checkpoint.ClosedAsOf;
    public DateTimeOffset? ReportedAt => Record.Checkpoint.ReportedAt;
    public int Edition => Now.Edition;
    public string Correction => Record.Facts.Correction;

    /// <summary>The year was entered when it was over: nobody is reminded, nothing is late, and the secretary says on which day it stood.</summary>
    public bool IsKept => Record.Measures is { Count: > 0 } all && all.All(m => m.EnteredAfterwards);
    public IReadOnlyList<YearChip> Years { get; init; } = [];
    public int All => Now.Entries.Count;
    public IReadOnlyList<SilentMeasure> Silent { get; init; } = [];
    public IReadOnlyList<ReportedMeasure> Reported { get; init; } = [];
    public IReadOnlyList<ReportedDivision> Divisions { get; init; } = [];
    public IReadOnlyList<RoundMemo> Memos { get; init; } = [];
    public bool MayClose => Now.IsOpen && !IsKept && All > 0 && (Today >= OfficeDue || Silent.Count == 0);
    public bool MayCorrect =>
        !Now.IsOpen
        && Record.Checkpoint.ReportOrderId is null
        && Memos.All(m => m.State is not (MemoState.Circulating or MemoState.Approved or MemoState.Acknowledged));

    public int Count(ProgressStatus status) => Now.Count(status);
}

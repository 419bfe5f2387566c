using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Assessments;

namespace ItaWorkflow.Workflows.Desk;

/// <summary>
/// ภาพรวมวันนี้ of who heads the organization, or a division: how the year's measures stand, what is late, what waits too long.
/// </summary>
/// <param name="DivisionIds">null: of the whole organization.</param>
public sealed record Overview(FiscalYear Year, IReadOnlyList<int>? DivisionIds, string Scope)
{
    public IReadOnlyDictionary<ProgressStatus, int> Counts { get; init; } = new Dictionary<ProgressStatus, int>();
    public int All => Counts.Values.Sum();
    public int Late { get; init; }
    public OverviewRound? Round { get; init; }
    public YearResult? Result { get; init; }
    public IReadOnlyList<LongWaiting> Waiting { get; init; } = [];

    public int Count(ProgressStatus status) => Counts.GetValueOrDefault(status);
}

/// <summary>A step that waits too long.</summary>
/// <param name="Waited">Working days.</param>
public sealed record LongWaiting(long MemoId, string Subject, string Position, string Name, int Waited);

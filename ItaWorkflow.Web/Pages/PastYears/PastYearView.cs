using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.PaperOrders;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Pages.Shared;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.PastYears;

/// <summary>A year as it is brought in from paper: its drafts, what was adopted, the results of one round, and the papers.</summary>
internal sealed record PastYearView(FiscalYear Year, DateOnly Today)
{
    public IReadOnlyList<YearChip> Years { get; init; } = [];
    public IReadOnlyList<Measure> Drafts { get; init; } = [];

    /// <summary>Adopted when the year was over.</summary>
    public IReadOnlyList<Measure> Kept { get; init; } = [];
    public IReadOnlyList<Checkpoint> Rounds { get; init; } = [];
    public IReadOnlyList<PaperOrder> Orders { get; init; } = [];

    public bool IsOver => Today > Year.Last;
    public bool NeedsOwner => !IsOver;

    public Checkpoint? RoundOf(CheckpointRound round) => Rounds.FirstOrDefault(c => c.Round == round);

    /// <summary>The first that is still open.</summary>
    public CheckpointRound Next => Rounds.FirstOrDefault(c => !c.IsClosed)?.Round ?? CheckpointRound.Annual;

    public static ProgressReport? ResultOf(Measure measure, CheckpointRound round) =>
        measure.Reports.Where(r => r.Round == round).MaxBy(r => r.Id);

    /// <summary>What a draft may not lack here, in words; empty: nothing, and it goes with no memo.</summary>
    public IReadOnlyList<string> MissingOf(Measure draft) => ProposedSet.Missing(draft, NeedsOwner);

    public static async Task<PastYearView> ReadAsync(ItaDbContext db, int year, DateOnly today, CancellationToken cancel)
    {
        var measures = await db
            .Measures.AsNoTrackingWithIdentityResolution()
            .Include(m => m.Divisions)
            .Include(m => m.Ownerships)
                .ThenInclude(o => o.Person)
            .Include(m => m.Reports)
            .AsSingleQuery()
            .Where(m => m.FiscalYear == year && m.State != MeasureState.Withdrawn)
            .Where(m => m.State == MeasureState.Draft || m.EnteredAfterwards)
            .OrderBy(m => m.Id)
            .ToListAsync(cancel);
        return new(new FiscalYear(year), today)
        {
            Years = await YearChips.ReadAsync(db, today, year, y => $"~/past/{y}", cancel),
            Drafts = measures.FindAll(m => m.State is MeasureState.Draft),
            Kept = measures.FindAll(m => m.State is MeasureState.Adopted),
            Rounds = await db
                .Checkpoints.AsNoTracking()
                .Include(c => c.ReportOrder)
                .Where(c => c.FiscalYear == year)
                .OrderBy(c => c.CutOff)
                .ToListAsync(cancel),
            Orders = await db
                .PaperOrders.AsNoTracking()
                .Include(o => o.By)
                .Where(o => o.FiscalYear == year)
                .OrderBy(o => o.Date)
                .ToListAsync(cancel),
        };
    }
}

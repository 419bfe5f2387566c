using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>A measure as its page shows it.</summary>
/// <param name="Reports">The newest first.</param>
internal sealed record MeasureView(Measure Measure, IReadOnlyList<ProgressReport> Reports)
{
    public DateOnly Today { get; init; }
    public WorkingDays Days { get; init; } = null!;
    public IReadOnlyList<JournalEntry> History { get; init; } = [];
    public MeasureReminders Reminders { get; init; } = null!;
    public IReadOnlyList<CheckpointRound> ClosedRounds { get; init; } = [];

    /// <summary>Into which its year reports today.</summary>
    public CheckpointRound OpenRound { get; init; }
    public string IndicatorName { get; init; } = "";

    /// <summary>The memo that adopted it; null: adopted before memos did, or not yet.</summary>
    public (long Id, string Subject)? AdoptedBy { get; init; }

    /// <summary>Of one that repeats, in order.</summary>
    public IReadOnlyList<MeasureOccurrence> Parts =>
        [.. Measure.Occurrences.Where(o => o.DroppedAt is null || o.ReportId is not null).OrderBy(o => o.DueOn)];

    /// <summary>Of one that repeats: its next part.</summary>
    public DateOnly NextDue => Parts.FirstOrDefault(p => p.IsOpen)?.DueOn ?? Measure.DueOn;

    public DateOnly OfficeDue => Days.OnOrBefore(NextDue);
    public string? WhyEarlier => Days.WhyFree(NextDue);
    public DaysLeft DaysLeft => new(OfficeDue.DayNumber - Today.DayNumber);
    public IReadOnlyList<InformationRequest> Open => [.. Measure.Requests.Where(r => r.AnsweredAt is null)];
    public IReadOnlyList<string> FollowUps => TypedLines.Of(Measure.FollowUp);
    public IReadOnlyList<string> Steps => TypedLines.Of(Measure.Steps);
}

/// <summary>Reads a measure with all that is told about it.</summary>
internal sealed class MeasureReader(ItaDbContext db, SchemeShelf shelf, TimeProvider clock)
{
    /// <param name="drafts">Those too that never were adopted: they are the secretary's own.</param>
    /// <returns>null: there is none.</returns>
    public async Task<MeasureView?> ReadAsync(int id, bool drafts, CancellationToken cancel)
    {
        var measure = await db
            .Measures.AsNoTrackingWithIdentityResolution()
            .Include(m => m.Divisions)
            .Include(m => m.PaperOrder)
            .Include(m => m.Occurrences)
            .Include(m => m.Ownerships)
                .ThenInclude(o => o.Person)
            .Include(m => m.Requests.OrderBy(r => r.Id))
                .ThenInclude(r => r.Person)
            .AsSingleQuery()
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        return measure is not null && (drafts || IsPublic(measure)) ? await ReadAsync(measure, cancel) : null;
    }

    /// <summary>One that was adopted and withdrawn stays to be read by those who were told.</summary>
    private static bool IsPublic(Measure measure) =>
        measure.State is MeasureState.Adopted || measure is { State: MeasureState.Withdrawn, AdoptedAt: not null };

    private async Task<MeasureView> ReadAsync(Measure measure, CancellationToken cancel)
    {
        var (today, days) = (clock.Today(), await db.WorkingDaysAsync(cancel));
        var reports = await ReportsAsync(measure.Id, cancel);
        var adoptions = db
            .MeasureAdoptions.Where(a => a.State == AdoptionState.Adopted)
            .Where(a => a.Measures.Any(p => p.MeasureId == measure.Id && p.AmendmentId == null));
        var office = await db
            .Organization.AsNoTracking()
            .Select(o => new
            {
                o.Ladder,
                MemoId = adoptions.Select(a => (long?)a.MemoId).FirstOrDefault(),
                Subject = adoptions.Select(a => a.Memo!.Subject).FirstOrDefault(),
            })
            .SingleAsync(cancel);
        var rounds = await db.Checkpoints.AsNoTracking().Where(c => c.FiscalYear == measure.FiscalYear).ToListAsync(cancel);
        return new(measure, reports)
        {
            Today = today,
            Days = days,
            History = await HistoryAsync(measure.Id, cancel),
            Reminders = await MeasureReminders.ReadAsync(
                db,
                measure,
                reports,
                (rounds, office.Ladder, days),
                clock.GetUtcNow(),
                cancel
            ),
            ClosedRounds =
            [
                .. rounds.Where(c => c.IsClosed || c.CutOff < today && !measure.EnteredAfterwards).Select(c => c.Round),
            ],
            OpenRound = measure.EnteredAfterwards
                ? rounds.Where(c => !c.IsClosed).MinBy(c => c.CutOff)?.Round ?? CheckpointRound.Annual
                : OpenRound.Of(rounds, new(measure.FiscalYear), today),
            IndicatorName = await IndicatorNameAsync(measure, cancel),
            AdoptedBy = office.MemoId is { } memo ? (memo, office.Subject!) : null,
        };
    }

    private Task<List<ProgressReport>> ReportsAsync(int id, CancellationToken cancel) =>
        db
            .ProgressReports.AsNoTracking()
            .Include(r => r.Person)
            .Include(r => r.Evidence.OrderBy(e => e.Id))
            .Include(r => r.Occurrences)
            .AsSingleQuery()
            .Where(r => r.MeasureId == id)
            .OrderByDescending(r => r.Id)
            .ToListAsync(cancel);

    private Task<List<JournalEntry>> HistoryAsync(int id, CancellationToken cancel) =>
        db.Journal.AsNoTracking().Where(e => e.MeasureId == id).OrderByDescending(e => e.Id).Take(30).ToListAsync(cancel);

    private async Task<string> IndicatorNameAsync(Measure measure, CancellationToken cancel) =>
        measure.Indicator.Length > 0 && await shelf.FindAsync(measure.ResultYear, cancel) is { } scheme
            ? scheme.Indicators.FirstOrDefault(i => i.Code == measure.Indicator)?.Name ?? ""
            : "";
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Pages.Assessments;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Dashboard;

/// <summary>
/// ภาพรวมวันนี้ of who heads the organization, or a division: how the year's measures stand, what is late, what waits too long.
/// </summary>
/// <param name="DivisionIds">null: of the whole organization.</param>
internal sealed record Overview(FiscalYear Year, IReadOnlyList<int>? DivisionIds, string Scope)
{
    private const int Patience = 3;
    private const int Shown = 3;

    public IReadOnlyDictionary<ProgressStatus, int> Counts { get; private init; } = new Dictionary<ProgressStatus, int>();
    public int All => Counts.Values.Sum();
    public int Late { get; private init; }
    public OverviewRound? Round { get; private init; }
    public YearResult? Result { get; private init; }
    public IReadOnlyList<LongWaiting> Waiting { get; private init; } = [];

    public int Count(ProgressStatus status) => Counts.GetValueOrDefault(status);

    /// <returns>null: the person heads nothing today.</returns>
    public static async Task<Overview?> ReadAsync(ItaDbContext db, int personId, DateTimeOffset now, CancellationToken cancel)
    {
        var today = ThaiDate.DayOf(now);
        var seats = await SeatsAsync(db, personId, today, cancel);
        if (seats.Count == 0)
            return null;
        var whole = seats.Exists(s => s.Post is not Post.DivisionHead);
        List<int>? divisions = whole ? null : [.. seats.Select(s => s.DivisionId).OfType<int>().Distinct()];
        var scope = whole
            ? ""
            : string.Join(
                " ",
                await db
                    .Divisions.Where(d => divisions!.Contains(d.Id))
                    .OrderBy(d => d.SortOrder)
                    .Select(d => d.Name)
                    .ToListAsync(cancel)
            );
        var year = FiscalYear.Of(today);
        var measures = db.Measures.Where(m => m.FiscalYear == year.BuddhistYear && m.State == MeasureState.Adopted);
        if (divisions is not null)
            measures = measures.Where(m => m.Divisions.Any(d => divisions.Contains(d.Id)));
        var newest = await db.AssessmentResults.MaxAsync(r => (int?)r.FiscalYear, cancel);
        return new(year, divisions, scope)
        {
            Counts = await measures
                .GroupBy(m => m.Status)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancel),
            Late = await measures.CountAsync(Measure.IsLateOn(today), cancel),
            Round = await OverviewRound.ReadAsync(db, measures, year, today, cancel),
            Result = whole && newest is { } of ? await YearResult.FindAsync(db, of, cancel) : null,
            Waiting = await WaitingAsync(db, divisions, now, cancel),
        };
    }

    private static async Task<List<(Post Post, int? DivisionId)>> SeatsAsync(
        ItaDbContext db,
        int personId,
        DateOnly today,
        CancellationToken cancel
    )
    {
        Post[] heads = [Post.Mayor, Post.DeputyMayor, Post.Clerk, Post.DivisionHead];
        var seats = await db.SittingOn(today)
            .Where(s => s.IsActive && s.PersonId == personId && heads.Contains(s.Post))
            .Select(s => new { s.Post, s.DivisionId })
            .ToListAsync(cancel);
        return [.. seats.Select(s => (s.Post, s.DivisionId))];
    }

    private static async Task<IReadOnlyList<LongWaiting>> WaitingAsync(
        ItaDbContext db,
        List<int>? divisions,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var days = await db.WorkingDaysAsync(cancel);
        var steps = db.ApprovalSteps.Where(s => s.State == StepState.Open && s.OpenedAt < now.AddDays(-Patience));
        if (divisions is not null)
            steps = steps.Where(s => divisions.Contains(s.Case!.Memo!.DivisionId));
        var rows = await steps
            .OrderBy(s => s.OpenedAt)
            .Take(20)
            .Select(s => new
            {
                s.Case!.MemoId,
                s.Case.Memo!.Subject,
                s.Position!.Title,
                Name = s.Person == null ? "ตำแหน่งว่าง" : s.Person.Name,
                s.OpenedAt,
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new LongWaiting(
                    r.MemoId,
                    r.Subject,
                    r.Title,
                    r.Name,
                    days.Between(ThaiDate.DayOf(r.OpenedAt), ThaiDate.DayOf(now))
                ))
                .Where(r => r.Waited > Patience)
                .Take(Shown),
        ];
    }
}

/// <param name="Waited">Working days.</param>
internal sealed record LongWaiting(long MemoId, string Subject, string Position, string Name, int Waited);

/// <summary>The round that is reported next, and who has not.</summary>
/// <param name="Silent">Divisions with how many of their measures, the most first.</param>
internal sealed record OverviewRound(
    CheckpointRound Round,
    DateOnly CutOff,
    int DaysLeft,
    int SilentInAll,
    IReadOnlyList<(string Division, int Measures)> Silent
)
{
    public static async Task<OverviewRound?> ReadAsync(
        ItaDbContext db,
        IQueryable<Measure> measures,
        FiscalYear year,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var next = await db
            .Checkpoints.AsNoTracking()
            .Where(c => c.FiscalYear == year.BuddhistYear && c.CutOff >= today && c.ClosedAsOf == null)
            .OrderBy(c => c.CutOff)
            .FirstOrDefaultAsync(cancel);
        if (next is null)
            return null;
        var silent = await measures
            .Where(m => m.Status != ProgressStatus.Completed && !m.Reports.Any(r => r.Round == next.Round))
            .Select(m => m.Divisions.Select(d => d.Name).ToList())
            .ToListAsync(cancel);
        return new(
            next.Round,
            next.CutOff,
            next.CutOff.DayNumber - today.DayNumber,
            silent.Count,
            [
                .. silent
                    .SelectMany(names => names)
                    .GroupBy(name => name, StringComparer.Ordinal)
                    .OrderByDescending(g => g.Count())
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => (g.Key, g.Count())),
            ]
        );
    }
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Desk;

/// <summary>Reads the overview of who heads something today.</summary>
public sealed class OverviewReader(ItaDbContext db, TimeProvider clock)
{
    /// <summary>Working days that a step may wait unmentioned.</summary>
    private const int Patience = 3;
    private const int Shown = 3;
    private static readonly IReadOnlyList<Post> Heads = [Post.Mayor, Post.DeputyMayor, Post.Clerk, Post.DivisionHead];

    /// <returns>null: the person heads nothing today.</returns>
    public async Task<Overview?> ReadAsync(
        int personId,
        IReadOnlyList<RoundAhead> rounds,
        WorkingDays days,
        CancellationToken cancel
    )
    {
        var today = clock.Today();
        var seats = await db.SittingOn(today)
            .Where(s => s.IsActive && s.PersonId == personId && Heads.Contains(s.Post))
            .Select(s => new { s.Post, Division = db.Divisions.FirstOrDefault(d => d.Id == s.DivisionId) })
            .ToListAsync(cancel);
        if (seats.Count == 0)
            return null;
        var whole = seats.Exists(s => s.Post is not Post.DivisionHead);
        var headed = whole ? [] : seats.Select(s => s.Division).OfType<Division>().DistinctBy(d => d.Id).ToList();
        List<int>? divisions = whole ? null : [.. headed.Select(d => d.Id)];
        var year = FiscalYear.Of(today);
        var measures = await StandingAsync(Measures(year, divisions), today, cancel);
        return new(year, divisions, string.Join(' ', headed.OrderBy(d => d.SortOrder).Select(d => d.Name)))
        {
            Counts = measures.CountBy(m => m.Status).ToDictionary(),
            Late = measures.Count(m => m.IsLate),
            Round = OverviewRound.Of(rounds, measures, year, today),
            Result = whole ? await YearResult.NewestAsync(db, cancel) : null,
            Waiting = await WaitingAsync(divisions, days, cancel),
        };
    }

    private IQueryable<Measure> Measures(FiscalYear year, List<int>? divisions)
    {
        var measures = db.Measures.Where(m => m.FiscalYear == year.BuddhistYear && m.State == MeasureState.Adopted);
        return divisions is null ? measures : measures.Where(m => m.Divisions.Any(d => divisions.Contains(d.Id)));
    }

    private static Task<List<StandingMeasure>> StandingAsync(
        IQueryable<Measure> measures,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var late = measures.Where(GoingMeasures.IsLateOn(today));
        return measures
            .Select(m => new StandingMeasure(
                m.Status,
                late.Any(l => l.Id == m.Id),
                m.Divisions.Select(d => d.Name).ToList(),
                m.Reports.Select(r => r.Round).ToList()
            ))
            .AsSingleQuery()
            .ToListAsync(cancel);
    }

    private async Task<IReadOnlyList<LongWaiting>> WaitingAsync(List<int>? divisions, WorkingDays days, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var steps = db.ApprovalSteps.Where(s => s.State == StepState.Open && s.OpenedAt < now.AddDays(-Patience));
        if (divisions is not null)
            steps = steps.Where(s => divisions.Contains(s.Case!.Memo!.DivisionId));
        var rows = await steps
            .OrderBy(s => s.OpenedAt)
            .Take(20)
            .Select(s => new
            {
                s.OpenedAt,
                Waiting = new LongWaiting(
                    s.Case!.MemoId,
                    s.Case.Memo!.Subject,
                    s.Position!.Title,
                    s.Person == null ? "ตำแหน่งว่าง" : s.Person.Name,
                    0
                ),
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => r.Waiting with { Waited = days.Between(ThaiDate.DayOf(r.OpenedAt), ThaiDate.DayOf(now)) })
                .Where(w => w.Waited > Patience)
                .Take(Shown),
        ];
    }
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Measures;
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
    public async Task<Overview?> ReadAsync(int personId, CancellationToken cancel)
    {
        var today = clock.Today();
        var seats = await db.SittingOn(today)
            .Where(s => s.IsActive && s.PersonId == personId && Heads.Contains(s.Post))
            .ToListAsync(cancel);
        if (seats.Count == 0)
            return null;
        var whole = seats.Exists(s => s.Post is not Post.DivisionHead);
        List<int>? divisions = whole ? null : [.. seats.Select(s => s.DivisionId).OfType<int>().Distinct()];
        var year = FiscalYear.Of(today);
        var measures = Measures(year, divisions);
        return new(year, divisions, await ScopeAsync(divisions ?? [], cancel))
        {
            Counts = await measures.CountByStatusAsync(cancel),
            Late = await measures.CountAsync(Measure.IsLateOn(today), cancel),
            Round = await OverviewRound.ReadAsync(db, measures, year, today, cancel),
            Result = whole ? await NewestResultAsync(cancel) : null,
            Waiting = await WaitingAsync(divisions, cancel),
        };
    }

    private IQueryable<Measure> Measures(FiscalYear year, List<int>? divisions)
    {
        var measures = db.Measures.Where(m => m.FiscalYear == year.BuddhistYear && m.State == MeasureState.Adopted);
        return divisions is null ? measures : measures.Where(m => m.Divisions.Any(d => divisions.Contains(d.Id)));
    }

    private async Task<string> ScopeAsync(List<int> divisions, CancellationToken cancel) =>
        string.Join(
            ' ',
            await db
                .Divisions.Where(d => divisions.Contains(d.Id))
                .OrderBy(d => d.SortOrder)
                .Select(d => d.Name)
                .ToListAsync(cancel)
        );

    private async Task<YearResult?> NewestResultAsync(CancellationToken cancel) =>
        await db.AssessmentResults.MaxAsync(r => (int?)r.FiscalYear, cancel) is { } newest
            ? await YearResult.FindAsync(db, newest, cancel)
            : null;

    private async Task<IReadOnlyList<LongWaiting>> WaitingAsync(List<int>? divisions, CancellationToken cancel)
    {
        var (days, now) = (await db.WorkingDaysAsync(cancel), clock.GetUtcNow());
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

using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Pages.Approvals;
using ItaWorkflow.Web.Pages.Dashboard;
using ItaWorkflow.Web.Pages.Opinions;
using ItaWorkflow.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages;

/// <summary>My desk: what waits for me, what came back, where my memos are, which measures are due.</summary>
internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, TimeProvider clock) : PageModel
{
    private const int Shown = 8;

    public DateOnly Today { get; private set; }
    public IReadOnlyList<WaitingMemo> Waiting { get; private set; } = [];
    public IReadOnlyList<AskedOpinion> Asked { get; private set; } = [];
    public IReadOnlyList<BackMemo> Back { get; private set; } = [];
    public IReadOnlyList<SentMemo> Sent { get; private set; } = [];
    public IReadOnlyList<DueMeasure> Due { get; private set; } = [];
    public NextCheckpoint? Checkpoint { get; private set; }

    /// <summary>Of who heads the organization or a division; null: of nobody else.</summary>
    public Overview? Overview { get; private set; }

    public int WaitingInAll { get; private set; }
    public int OnMyDesk => WaitingInAll + Asked.Count + Back.Count(b => b.State is not MemoState.Draft);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today();
        Waiting = await db.WaitingForAsync(person.Id, clock.GetUtcNow(), Shown, cancel);
        WaitingInAll = Waiting.Count < Shown ? Waiting.Count : await db.CountWaitingForAsync(person.Id, cancel);
        Asked = await db.OpinionsAskedOfAsync(person.Id, cancel);
        Back = await BackAsync(cancel);
        Sent = await SentAsync(cancel);
        Due = await db
            .Measures.Where(m => m.State == MeasureState.Adopted && m.Status != ProgressStatus.Completed)
            .Where(m => m.Owners.Any(o => o.Id == person.Id))
            .Select(m => new
            {
                m.Id,
                m.Title,
                m.Status,
                // Of one that repeats: its next part.
                DueOn = m.Occurrences.Where(o => o.ReportId == null && o.DroppedAt == null).Min(o => (DateOnly?)o.DueOn)
                    ?? m.DueOn,
            })
            .OrderBy(m => m.DueOn)
            .Take(Shown)
            .Select(m => new DueMeasure(m.Id, m.Title, m.DueOn, m.Status))
            .ToListAsync(cancel);
        Checkpoint = await CheckpointAsync(cancel);
        Overview = await Overview.ReadAsync(db, person.Id, clock.GetUtcNow(), cancel);
    }

    private async Task<IReadOnlyList<BackMemo>> BackAsync(CancellationToken cancel) =>
        await db
            .Memos.Where(m =>
                m.DraftedById == person.Id
                && (m.State == MemoState.Returned || m.State == MemoState.Withdrawn || m.State == MemoState.Draft)
            )
            .OrderBy(m => m.State == MemoState.Returned ? 0 : 1)
            .ThenByDescending(m => m.ChangedAt)
            .Take(Shown)
            .Select(m => new BackMemo(
                m.Id,
                m.Subject,
                m.State,
                m.ChangedAt,
                m.Cases.Where(c => c.Edition == m.Edition)
                    .SelectMany(c => c.Steps)
                    .Where(s => s.Verdict == Verdict.Return)
                    .Select(s => new ReturnedBy(s.Position!.Title, s.Opinion, s.DecidedAt!.Value))
                    .FirstOrDefault()
            ))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<SentMemo>> SentAsync(CancellationToken cancel)
    {
        var memos = await db
            .Memos.Where(m =>
                m.DraftedById == person.Id
                && (
                    m.State == MemoState.Circulating
                    || m.State == MemoState.Approved
                    || m.State == MemoState.Rejected
                    || m.State == MemoState.Acknowledged
                )
            )
            .OrderBy(m => m.State == MemoState.Circulating ? 0 : 1)
            .ThenByDescending(m => m.ChangedAt)
            .Take(Shown)
            .Select(m => new
            {
                m.Id,
                m.Subject,
                m.State,
                m.EndedAt,
            })
            .ToListAsync(cancel);
        var where = await db.WhereaboutsAsync([.. memos.Select(m => m.Id)], cancel);
        return [.. memos.Select(m => new SentMemo(m.Id, m.Subject, m.State, m.EndedAt, where[m.Id].FirstOrDefault()))];
    }

    private async Task<NextCheckpoint?> CheckpointAsync(CancellationToken cancel)
    {
        var next = await db.Checkpoints.Where(c => c.CutOff >= Today).OrderBy(c => c.CutOff).FirstOrDefaultAsync(cancel);
        if (next is null)
            return null;
        var mine = await db
            .Measures.Where(m =>
                m.FiscalYear == next.FiscalYear
                && m.State == MeasureState.Adopted
                && (m.Owners.Any(o => o.Id == person.Id) || m.Divisions.Any(d => d.Id == person.DivisionId))
            )
            .GroupBy(m => m.Status)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var internalDue = (await db.WorkingDaysAsync(cancel)).OnOrBefore(next.CutOff);
        return new(
            next.FiscalYear,
            next.Round,
            next.CutOff,
            internalDue,
            next.CutOff.DayNumber - Today.DayNumber,
            mine.GetValueOrDefault(ProgressStatus.Completed),
            mine.GetValueOrDefault(ProgressStatus.InProgress),
            mine.GetValueOrDefault(ProgressStatus.NotStarted)
        );
    }
}

internal sealed record ReturnedBy(string Position, string Reason, DateTimeOffset At);

internal sealed record BackMemo(long Id, string Subject, MemoState State, DateTimeOffset ChangedAt, ReturnedBy? By);

internal sealed record SentMemo(long Id, string Subject, MemoState State, DateTimeOffset? EndedAt, Whereabouts? Where);

internal sealed record DueMeasure(int Id, string Title, DateOnly DueOn, ProgressStatus Status);

internal sealed record NextCheckpoint(
    int FiscalYear,
    CheckpointRound Round,
    DateOnly CutOff,
    DateOnly InternalDue,
    int DaysLeft,
    int Completed,
    int InProgress,
    int NotStarted
);

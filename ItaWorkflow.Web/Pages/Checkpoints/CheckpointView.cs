using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Checkpoints.Report;
using Microsoft.EntityFrameworkCore;

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
    public int All => Now.Entries.Count;
    public IReadOnlyList<SilentMeasure> Silent { get; private init; } = [];
    public IReadOnlyList<ReportedMeasure> Reported { get; private init; } = [];
    public IReadOnlyList<ReportedDivision> Divisions { get; private init; } = [];
    public IReadOnlyList<RoundMemo> Memos { get; private init; } = [];
    public bool MayClose => Now.IsOpen && All > 0 && (Today >= OfficeDue || Silent.Count == 0);
    public bool MayCorrect =>
        !Now.IsOpen && Memos.All(m => m.State is not (MemoState.Circulating or MemoState.Approved or MemoState.Acknowledged));

    public int Count(ProgressStatus status) => Now.Count(status);

    public static async Task<CheckpointView> ReadAsync(
        ItaDbContext db,
        CheckpointRecord record,
        DateOnly today,
        bool mayAct,
        CancellationToken cancel
    )
    {
        var (now, checkpoint) = (record.Facts.Now, record.Checkpoint);
        var days = await db.WorkingDaysAsync(cancel);
        var missing = now.Missing.Select(e => e.MeasureId).ToList();
        var owners = await db
            .Measures.Where(m => missing.Contains(m.Id))
            .Select(m => new { m.Id, Names = m.Owners.OrderBy(o => o.Id).Select(o => o.Name).ToList() })
            .ToDictionaryAsync(m => m.Id, m => m.Names, cancel);
        var told = await RoundReminders.ReadAsync(db, missing, now.CutOff, cancel);
        var late = record.Facts.Late.ToLookup(l => l.MeasureId, l => l.At);
        var divisions = await db
            .Measures.Where(m => m.FiscalYear == now.FiscalYear && m.State == MeasureState.Adopted)
            .SelectMany(m => m.Divisions.Select(d => new { Measure = m.Id, Division = d }))
            .AsNoTracking()
            .ToListAsync(cancel);
        return new(record, today, days.OnOrBefore(now.CutOff), days.WhyFree(now.CutOff), mayAct && checkpoint.Id > 0)
        {
            Silent =
            [
                .. now.Missing.Select(e => new SilentMeasure(
                    e.MeasureId,
                    e.Title,
                    e.Divisions,
                    owners.GetValueOrDefault(e.MeasureId) ?? [],
                    told.GetValueOrDefault(e.MeasureId),
                    late[e.MeasureId].Select(at => (DateTimeOffset?)at).FirstOrDefault()
                )),
            ],
            Reported =
            [
                .. now
                    .Entries.Where(e => !e.IsMissing)
                    .Select(e => ReportedMeasure.Of(e) with { HasNewer = late.Contains(e.MeasureId) }),
            ],
            Divisions =
            [
                .. divisions
                    .Join(
                        now.Entries,
                        d => d.Measure,
                        e => e.MeasureId,
                        (d, e) => (d.Division, e.IsMissing, ToNudge: e.IsMissing && !late.Contains(e.MeasureId))
                    )
                    .GroupBy(d => d.Division.Id)
                    .OrderBy(g => g.First().Division.SortOrder)
                    .Select(g => new ReportedDivision(
                        g.Key,
                        g.First().Division.Name,
                        g.Count(d => !d.IsMissing),
                        g.Count(d => d.IsMissing),
                        g.Count(d => d.ToNudge)
                    )),
            ],
            Memos = await db
                .CheckpointReports.Where(r => r.CheckpointId == checkpoint.Id)
                .OrderByDescending(r => r.MemoId)
                .Select(r => new RoundMemo(r.MemoId, r.Edition, r.DraftedAt, r.Memo!.State))
                .ToListAsync(cancel),
        };
    }
}

/// <param name="Late">When its report came after the cut-off; null: none came.</param>
internal sealed record SilentMeasure(
    int Id,
    string Title,
    string Divisions,
    IReadOnlyList<string> Owners,
    RoundReminders? Told,
    DateTimeOffset? Late
);

internal sealed record ReportedMeasure(
    int Id,
    string Title,
    string Divisions,
    string By,
    ProgressStatus Status,
    DateTimeOffset? At,
    int Evidence,
    bool IsLate
)
{
    /// <summary>A report came after the cut-off that no edition has taken in.</summary>
    public bool HasNewer { get; init; }

    public static ReportedMeasure Of(CheckpointEntry entry) =>
        new(
            entry.MeasureId,
            entry.Title,
            entry.Divisions,
            entry.ReportedBy.Length > 0 ? entry.ReportedBy : "–",
            entry.Status,
            entry.ReportedAt,
            entry.Evidence.Count,
            entry.IsLate
        );
}

/// <param name="ToNudge">Missing, and nothing came late either.</param>
internal sealed record ReportedDivision(int Id, string Name, int Reported, int Silent, int ToNudge);

internal sealed record RoundMemo(long Id, int Edition, DateTimeOffset DraftedAt, MemoState State);

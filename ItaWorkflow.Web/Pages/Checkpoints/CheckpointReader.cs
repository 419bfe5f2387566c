using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Checkpoints.Report;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Checkpoints;

/// <summary>Reads a round for its page.</summary>
internal sealed class CheckpointReader(ItaDbContext db, CheckpointShelf shelf, TimeProvider clock)
{
    public async Task<CheckpointView> ReadAsync(int year, CheckpointRound round, bool mayAct, CancellationToken cancel)
    {
        var record = await shelf.FindAsync(year, round, cancel);
        var (now, id) = (record.Facts.Now, record.Checkpoint.Id);
        var days = await db.WorkingDaysAsync(cancel);
        var late = record.Facts.Late.ToLookup(l => l.MeasureId, l => l.At);
        return new(record, clock.Today(), days.OnOrBefore(now.CutOff), days.WhyFree(now.CutOff), mayAct && id > 0)
        {
            Silent = await SilentAsync(now, late, cancel),
            Reported =
            [
                .. now
                    .Entries.Where(e => !e.IsMissing)
                    .Select(e => ReportedMeasure.Of(e) with { HasNewer = late.Contains(e.MeasureId) }),
            ],
            Divisions = await DivisionsAsync(now, late, cancel),
            Memos = await db
                .CheckpointReports.Where(r => r.CheckpointId == id)
                .OrderByDescending(r => r.MemoId)
                .Select(r => new RoundMemo(r.MemoId, r.Edition, r.DraftedAt, r.Memo!.State))
                .ToListAsync(cancel),
        };
    }

    private async Task<IReadOnlyList<SilentMeasure>> SilentAsync(
        RoundFacts now,
        ILookup<int, DateTimeOffset> late,
        CancellationToken cancel
    )
    {
        var missing = now.Missing.Select(e => e.MeasureId).ToList();
        var owners = await db
            .Measures.Where(m => missing.Contains(m.Id))
            .Select(m => new { m.Id, Names = m.Owners.OrderBy(o => o.Id).Select(o => o.Name).ToList() })
            .ToDictionaryAsync(m => m.Id, m => m.Names, cancel);
        var told = await RoundReminders.ReadAsync(db, missing, now.CutOff, cancel);
        return
        [
            .. now.Missing.Select(e => new SilentMeasure(
                e.MeasureId,
                e.Title,
                e.Divisions,
                owners.GetValueOrDefault(e.MeasureId) ?? [],
                told.GetValueOrDefault(e.MeasureId),
                late[e.MeasureId].Select(at => (DateTimeOffset?)at).FirstOrDefault()
            )),
        ];
    }

    private async Task<IReadOnlyList<ReportedDivision>> DivisionsAsync(
        RoundFacts now,
        ILookup<int, DateTimeOffset> late,
        CancellationToken cancel
    )
    {
        var divisions = await db
            .Measures.Where(m => m.FiscalYear == now.FiscalYear && m.State == MeasureState.Adopted)
            .Select(m => new { m.Id, Divisions = m.Divisions.ToList() })
            .AsNoTracking()
            .ToListAsync(cancel);
        return
        [
            .. divisions
                .SelectMany(m => m.Divisions, (m, division) => (Measure: m.Id, Division: division))
                .Join(now.Entries, d => d.Measure, e => e.MeasureId, (d, e) => (d.Division, Entry: e))
                .GroupBy(d => d.Division.Id)
                .OrderBy(g => g.First().Division.SortOrder)
                .Select(g => new ReportedDivision(
                    g.Key,
                    g.First().Division.Name,
                    g.Count(d => !d.Entry.IsMissing),
                    g.Count(d => d.Entry.IsMissing),
                    g.Count(d => d.Entry.IsMissing && !late.Contains(d.Entry.MeasureId))
                )),
        ];
    }
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Pages.Shared;
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
        // What is closed is due no more.
        var days = now.IsOpen ? await db.WorkingDaysAsync(cancel) : null;
        var officeDue = days?.OnOrBefore(now.CutOff) ?? now.CutOff;
        var late = record.Facts.Late.ToLookup(l => l.MeasureId, l => l.At);
        return new(record, clock.Today(), officeDue, days?.WhyFree(now.CutOff), mayAct && id > 0)
        {
            Silent = await SilentAsync(record, late, cancel),
            Reported =
            [
                .. now
                    .Entries.Where(e => !e.IsMissing)
                    .Select(e => ReportedMeasure.Of(e) with { HasNewer = late.Contains(e.MeasureId) }),
            ],
            Divisions = DivisionsOf(record, late),
            Years = await YearChips.ReadAsync(db, clock.Today(), year, y => $"~/checkpoints/{y}/{RoundPaths.Of(round)}", cancel),
            // Only what is closed is reported.
            Memos = now.IsOpen ? [] : await MemosAsync(id, cancel),
        };
    }

    private Task<List<RoundMemo>> MemosAsync(int id, CancellationToken cancel) =>
        db
            .CheckpointReports.Where(r => r.CheckpointId == id)
            .OrderByDescending(r => r.MemoId)
            .Select(r => new RoundMemo(r.MemoId, r.Edition, r.DraftedAt, r.Memo!.State))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<SilentMeasure>> SilentAsync(
        CheckpointRecord record,
        ILookup<int, DateTimeOffset> late,
        CancellationToken cancel
    )
    {
        var now = record.Facts.Now;
        var missing = now.Missing.Select(e => e.MeasureId).ToList();
        var owners = record.Measures.ToDictionary(m => m.Id, OwnersOf);
        // What closed with the round may be withdrawn since.
        var gone = missing.Where(id => !owners.ContainsKey(id)).ToList();
        if (gone.Count > 0)
            foreach (
                var measure in await db
                    .Measures.AsNoTracking()
                    .Include(m => m.Owners)
                    .Where(m => gone.Contains(m.Id))
                    .ToListAsync(cancel)
            )
                owners[measure.Id] = OwnersOf(measure);
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

    private static List<string> OwnersOf(Measure measure) => [.. measure.Owners.OrderBy(o => o.Id).Select(o => o.Name)];

    private static IReadOnlyList<ReportedDivision> DivisionsOf(CheckpointRecord record, ILookup<int, DateTimeOffset> late) =>
        [
            .. record
                .Measures.SelectMany(m => m.Divisions, (m, division) => (Measure: m.Id, Division: division))
                .Join(record.Facts.Now.Entries, d => d.Measure, e => e.MeasureId, (d, e) => (d.Division, Entry: e))
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

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures.Progress;

/// <summary>What a paper says of the measures of a year that is over, for one round: all or nothing.</summary>
public sealed record ReportPastYear(int FiscalYear, CheckpointRound Round, int PersonId, IReadOnlyList<PastResult> Results);

/// <param name="Status">null: the paper says nothing of it.</param>
public sealed record PastResult(int MeasureId, ProgressStatus? Status, string Note);

/// <param name="Count">How many measures have a new result.</param>
/// <param name="MeasureId">Which one the refusal is about; null: none in particular.</param>
public sealed record PastYearReported(int Count, Refusal? Refusal = null, int? MeasureId = null);

public sealed class ReportPastYearHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal Nothing = new("ยังไม่ได้เลือกผลของมาตรการใด");
    public static readonly Refusal IsClosed = new("รอบนี้ปิดไปแล้ว แก้ไขผลได้ที่หน้ามาตรการ แล้วตัดรอบใหม่พร้อมเหตุผล");

    public static Refusal NoNote(string title) => new($"“{title}”: โปรดเขียนผลตามกระดาษสั้น ๆ");

    public Task<PastYearReported> HandleAsync(ReportPastYear command, CancellationToken cancel) =>
        db.InOneTransactionAsync(stop => ReportAsync(command, stop), cancel).OrIfLostAsync(new(0, MeasureRefusals.HasMoved));

    private async Task<PastYearReported> ReportAsync(ReportPastYear command, CancellationToken cancel)
    {
        var by = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not { KeepsItaYear: true })
            return new(0, MeasureRefusals.NotYours);
        var checkpoint = db.Checkpoints.AsNoTracking().Where(c => c.FiscalYear == command.FiscalYear && c.Round == command.Round);
        await checkpoint.HoldAsync(Hold.Shared, cancel);
        var round = await checkpoint.SingleOrDefaultAsync(cancel);
        if (round?.IsClosed is true)
            return new(0, IsClosed);
        var measures = await MeasuresAsync(command, cancel);
        var now = clock.GetUtcNow();
        var count = 0;
        foreach (var result in command.Results.Where(r => r.Status is not null))
        {
            if (measures.GetValueOrDefault(result.MeasureId) is not { } measure)
                return new(0, MeasureRefusals.Gone, result.MeasureId);
            if (string.IsNullOrWhiteSpace(result.Note))
                return new(0, NoNote(measure.Title), measure.Id);
            count += Report(measure, result, command, by, round, now) ? 1 : 0;
        }
        await db.SaveChangesAsync(cancel);
        return new(count, command.Results.Any(r => r.Status is not null) ? null : Nothing);
    }

    /// <returns>false: the newest report of the round says the same.</returns>
    private bool Report(
        Measure measure,
        PastResult result,
        ReportPastYear command,
        Person by,
        Checkpoint? round,
        DateTimeOffset now
    )
    {
        var newest = measure.Reports.Where(r => r.Round == command.Round).MaxBy(r => r.Id);
        if (newest is not null && newest.Status == result.Status && newest.Note == result.Note.Trim())
            return false;
        var said = new ReportProgress(measure.Id, 0, by.Id, command.Round, result.Status!.Value, result.Note);
        measure.Report(PastResults.New(said, command.FiscalYear, round, now));
        var what = $"บันทึกผล{command.Round.Words()} ปีงบประมาณ {measure.FiscalYear} ย้อนหลัง: {said.Status.Words()}";
        db.Journal.Write(JournalKind.MeasureReported, now, by, what, measure: measure);
        return true;
    }

    private Task<Dictionary<int, Measure>> MeasuresAsync(ReportPastYear command, CancellationToken cancel)
    {
        var asked = command.Results.Select(r => r.MeasureId).ToList();
        return db
            .Measures.Include(m => m.Reports)
            .Include(m => m.Occurrences)
            .AsSplitQuery()
            .Where(m => m.FiscalYear == command.FiscalYear && m.State == MeasureState.Adopted && m.EnteredAfterwards)
            .Where(m => asked.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, cancel);
    }
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>รายงานผล of one measure for one round; a completed measure reminds nobody any more.</summary>
/// <param name="Revision">The revision that the page showed.</param>
public sealed record ReportProgress(
    int MeasureId,
    int Revision,
    int PersonId,
    CheckpointRound Round,
    ProgressStatus Status,
    string Note
);

public sealed class ReportProgressHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotYours = new(
        "เฉพาะผู้รับผิดชอบ บุคคลในสำนัก/กองที่รับผิดชอบ และเลขานุการ ITA เท่านั้นที่รายงานผลได้"
    );
    public static readonly Refusal NoNote = new(
        "โปรดเขียนสั้น ๆ ว่าทำอะไรไปแล้ว หรือเหตุใดยังไม่ได้ดำเนินการ",
        nameof(ReportProgress.Note)
    );
    public static readonly Refusal HasMoved = new(
        "มีผู้รายงานหรือแก้ไขมาตรการนี้ไปก่อนแล้ว สิ่งที่ท่านพิมพ์ยังอยู่ โปรดดูข้อมูลล่าสุดแล้วส่งอีกครั้ง"
    );

    public async Task<Refusal?> HandleAsync(ReportProgress command, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(command.Note))
            return NoNote;
        try
        {
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(() => ReportAsync(command, cancel));
        }
        catch (DbUpdateConcurrencyException)
        {
            return HasMoved;
        }
    }

    /// <summary>Also the answer for the page: whether to show the form at all.</summary>
    public static bool MayReport(Measure measure, int personId, int? divisionId, bool isSecretary) =>
        isSecretary
        || measure.Ownerships.Exists(owner => owner.PersonId == personId)
        || measure.Divisions.Exists(division => division.Id == divisionId);

    private async Task<Refusal?> ReportAsync(ReportProgress command, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var reporter = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        var measure = await db
            .Measures.Include(m => m.Divisions)
            .Include(m => m.Ownerships)
            .AsSplitQuery()
            .SingleOrDefaultAsync(m => m.Id == command.MeasureId, cancel);
        if (
            measure is null
            || !MayReport(measure, reporter.Id, reporter.DivisionId, reporter.IsSecretary || reporter.IsAdministrator)
        )
            return NotYours;

        db.Entry(measure).Property(m => m.Revision).OriginalValue = command.Revision;
        measure.Report(
            new()
            {
                Round = command.Round,
                Status = command.Status,
                Note = command.Note.Trim(),
                PersonId = reporter.Id,
                At = now,
            }
        );
        db.Journal.Add(Entry(measure, command, reporter, now));
        await db.SaveChangesAsync(cancel);
        await StrikeAsync(measure, command.Round, now, cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private async Task StrikeAsync(Measure measure, CheckpointRound round, DateTimeOffset now, CancellationToken cancel)
    {
        var unsent = new UnsentMail(db);
        if (measure.Status is ProgressStatus.Completed)
            await unsent.StrikeFinishedAsync(measure, now, cancel);
        else if (
            await db.Checkpoints.SingleOrDefaultAsync(c => c.FiscalYear == measure.FiscalYear && c.Round == round, cancel) is
            { } checkpoint
        )
            await unsent.StrikeReportedAsync(measure, checkpoint.CutOff, now, cancel);
    }

    private static JournalEntry Entry(Measure measure, ReportProgress command, Person reporter, DateTimeOffset now) =>
        new()
        {
            Kind = JournalKind.MeasureReported,
            At = now,
            PersonId = reporter.Id,
            MeasureId = measure.Id,
            Text =
                $"{reporter.Name} รายงานผล{command.Round.Words()} ปีงบประมาณ {new FiscalYear(measure.FiscalYear)}: {command.Status.Words()}",
        };
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Workflows.Disclosures;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures.Progress;

/// <summary>รายงานผล of one measure for one round; a completed measure reminds nobody any more.</summary>
/// <param name="Revision">The revision that the page showed.</param>
public sealed record ReportProgress(
    int MeasureId,
    int Revision,
    int PersonId,
    CheckpointRound Round,
    ProgressStatus Status,
    string Note
)
{
    /// <summary>Of a measure that repeats: the due days of the parts that it answers.</summary>
    public IReadOnlyList<DateOnly> Occurrences { get; init; } = [];

    /// <summary>Addresses given as evidence; each is opened at once, and what it answered is kept.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];
}

public sealed class ReportProgressHandler(ItaDbContext db, LinkProbe probe, TimeProvider clock)
{
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
        var (links, refusal) = await EvidenceLinks.LookAsync(probe, command.Links, cancel);
        return refusal
            ?? await db.InOneTransactionAsync(stop => ReportAsync(command, links, stop), cancel).OrIfLostAsync(HasMoved);
    }

    private async Task<Refusal?> ReportAsync(
        ReportProgress command,
        IReadOnlyList<(string Link, LinkFinding Finding)> links,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var reporter = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        var measure = await FindAsync(command.MeasureId, cancel);
        if (measure is null || !Reporters.MayReport(measure, reporter))
            return Reporters.NotYours;

        var checkpoint = await CheckpointAsync(measure.FiscalYear, command.Round, cancel);
        db.Entry(measure).Property(m => m.Revision).OriginalValue = command.Revision;
        var report = measure.EnteredAfterwards
            ? PastResults.New(command, measure.FiscalYear, checkpoint, now)
            : New(command, checkpoint?.IsLate(now) is true, now);
        report.Evidence.AddRange(await db.Evidence.Waiting(measure.Id, reporter.Id).ToListAsync(cancel));
        report.Evidence.AddRange(links.Select(l => EvidenceLinks.Of(l.Link, l.Finding, measure.Id, reporter.Id, now)));
        measure.Report(report, command.Occurrences);
        db.Journal.Write(
            JournalKind.MeasureReported,
            now,
            reporter,
            Words(measure, command, report.IsCalledLate),
            measure: measure
        );
        await db.SaveChangesAsync(cancel);
        await StrikeAsync(measure, command, checkpoint, now, cancel);
        return null;
    }

    private Task<Measure?> FindAsync(int id, CancellationToken cancel) =>
        db
            .Measures.Include(m => m.Divisions)
            .Include(m => m.Ownerships)
            .Include(m => m.Occurrences)
            .Include(m => m.Requests.Where(r => r.AnsweredAt == null))
            .AsSplitQuery()
            .SingleOrDefaultAsync(m => m.Id == id, cancel);

    private static ProgressReport New(ReportProgress command, bool isLate, DateTimeOffset now) =>
        new()
        {
            Round = command.Round,
            Status = command.Status,
            Note = command.Note.Trim(),
            PersonId = command.PersonId,
            At = now,
            IsLate = isLate,
        };

    /// <summary>Whoever closes the round waits for this report, or this report sees that it is closed.</summary>
    private async Task<Checkpoint?> CheckpointAsync(int year, CheckpointRound round, CancellationToken cancel)
    {
        var checkpoint = db.Checkpoints.AsNoTracking().Where(c => c.FiscalYear == year && c.Round == round);
        await checkpoint.HoldAsync(Hold.Shared, cancel);
        return await checkpoint.SingleOrDefaultAsync(cancel);
    }

    private async Task StrikeAsync(
        Measure measure,
        ReportProgress command,
        Checkpoint? checkpoint,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var unsent = new UnsentMail(db);
        await unsent.StrikeAnsweredAsync(measure, command.Occurrences, now, cancel);
        if (measure.Status is ProgressStatus.Completed)
            await unsent.StrikeFinishedAsync(measure, now, cancel);
        else if (checkpoint is not null)
            await unsent.StrikeReportedAsync(measure, checkpoint.CutOff, now, cancel);
    }

    private static string Words(Measure measure, ReportProgress command, bool isLate) =>
        $"รายงานผล{command.Round.Words()} ปีงบประมาณ {new FiscalYear(measure.FiscalYear)}: {command.Status.Words()}"
        + Parts(measure, command)
        + (isLate ? " (ส่งหลังตัดรอบ)" : "");

    private static string Parts(Measure measure, ReportProgress command) =>
        command.Occurrences.Count == 0
            ? ""
            : $" ({string.Join(", ", command.Occurrences.Order().Select(day => MeasureOccurrence.Words(measure.DueForm, day)))})";
}

using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>Strikes the mails that an act makes pointless, in the act's own transaction.</summary>
internal sealed class UnsentMail(ItaDbContext db)
{
    private const string Reported = "รายงานแล้ว";

    /// <summary>Of another due date, or to someone who owns it no more. A question asked by hand stands whatever the date.</summary>
    public Task<int> StrikeChangedAsync(Measure measure, DateTimeOffset now, CancellationToken cancel)
    {
        var owners = measure.Ownerships.Select(o => o.PersonId).ToList();
        return Of(measure)
            .Where(r =>
                r.SubjectKind == SubjectKind.Measure && r.DueOn != measure.DueOn && r.RungKind != RungKind.Asked
                || !owners.Contains(r.PersonId)
            )
            .StrikeAsync("กำหนดหรือผู้รับผิดชอบเปลี่ยนไปแล้ว", now, cancel);
    }

    /// <summary>What was asked by hand still wants its answer; that it was withdrawn is told all the same.</summary>
    public Task<int> StrikeFinishedAsync(Measure measure, DateTimeOffset now, CancellationToken cancel) =>
        Of(measure).Where(r => !Rung.Outliving.Contains(r.RungKind)).StrikeAsync("มาตรการสิ้นสุดแล้ว", now, cancel);

    public Task<int> StrikeReportedAsync(Measure measure, DateOnly cutOff, DateTimeOffset now, CancellationToken cancel) =>
        Of(measure).Where(r => r.SubjectKind == SubjectKind.Checkpoint && r.DueOn == cutOff).StrikeAsync(Reported, now, cancel);

    public Task<int> StrikeAnsweredAsync(
        Measure measure,
        IReadOnlyCollection<DateOnly> parts,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        Of(measure)
            .Where(r => r.SubjectKind == SubjectKind.Occurrence && parts.Contains(r.DueOn))
            .StrikeAsync(Reported, now, cancel);

    private IQueryable<Reminder> Of(Measure measure) =>
        db.Reminders.Where(r => SubjectKinds.OfMeasures.Contains(r.SubjectKind) && r.SubjectId == measure.Id);
}

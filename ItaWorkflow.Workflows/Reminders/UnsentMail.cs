using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>Strikes the mails that an act makes pointless, in the act's own transaction.</summary>
internal sealed class UnsentMail(ItaDbContext db)
{
    private static readonly ReminderSubject[] OfMeasures =
    [
        ReminderSubject.Measure,
        ReminderSubject.Checkpoint,
        ReminderSubject.Occurrence,
    ];

    /// <summary>Of another due date, or to someone who owns it no more.</summary>
    public Task<int> StrikeChangedAsync(Measure measure, DateTimeOffset now, CancellationToken cancel)
    {
        var owners = measure.Ownerships.Select(o => o.PersonId).ToList();
        return StrikeAsync(
            Of(measure)
                .Where(r => r.Subject == ReminderSubject.Measure && r.DueOn != measure.DueOn || !owners.Contains(r.PersonId)),
            now,
            cancel
        );
    }

    public Task<int> StrikeFinishedAsync(Measure measure, DateTimeOffset now, CancellationToken cancel) =>
        StrikeAsync(Of(measure), now, cancel);

    public Task<int> StrikeReportedAsync(Measure measure, DateOnly cutOff, DateTimeOffset now, CancellationToken cancel) =>
        StrikeAsync(Of(measure).Where(r => r.Subject == ReminderSubject.Checkpoint && r.DueOn == cutOff), now, cancel);

    public Task<int> StrikeAnsweredAsync(
        Measure measure,
        IReadOnlyCollection<DateOnly> parts,
        DateTimeOffset now,
        CancellationToken cancel
    ) => StrikeAsync(Of(measure).Where(r => r.Subject == ReminderSubject.Occurrence && parts.Contains(r.DueOn)), now, cancel);

    private IQueryable<Reminder> Of(Measure measure) =>
        db.Reminders.Where(r => OfMeasures.Contains(r.Subject) && r.SubjectId == measure.Id);

    private static Task<int> StrikeAsync(IQueryable<Reminder> pointless, DateTimeOffset now, CancellationToken cancel) =>
        pointless
            .Where(r => r.SentAt == null && r.CancelledAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.CancelledAt, now), cancel);
}

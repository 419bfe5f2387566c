using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>What of a measure is due: its own due date, and its report at each checkpoint of its year.</summary>
public static class DueSubjects
{
    /// <param name="checkpoints">Of the measure's fiscal year.</param>
    /// <param name="heads">Who heads the measure's divisions.</param>
    /// <param name="today">A checkpoint whose successor has passed is not asked for any more.</param>
    public static IEnumerable<DueSubject> Of(
        Measure measure,
        IReadOnlyList<Checkpoint> checkpoints,
        IReadOnlyList<Recipient> heads,
        DateOnly today
    )
    {
        if (measure.Status is ProgressStatus.Completed)
            yield break;
        var since = Latest(measure.CreatedAt, measure.ReopenedAt);
        yield return Subject(ReminderSubject.Measure, measure, measure.DueOn, Latest(since, measure.DueSince), heads);

        foreach (var checkpoint in checkpoints.Where(c => IsAsked(c, measure, checkpoints, today)))
            yield return Subject(
                ReminderSubject.Checkpoint,
                measure,
                checkpoint.CutOff,
                Latest(since, checkpoint.CutOffSince),
                heads
            );
    }

    /// <summary>One message is enough where the measure itself is due on the cut-off.</summary>
    private static bool IsAsked(Checkpoint checkpoint, Measure measure, IReadOnlyList<Checkpoint> all, DateOnly today) =>
        checkpoint.CutOff != measure.DueOn
        && measure.Reports.TrueForAll(report => report.Round != checkpoint.Round)
        && !all.Any(next => next.CutOff > checkpoint.CutOff && next.CutOff < today);

    private static DueSubject Subject(
        ReminderSubject subject,
        Measure measure,
        DateOnly dueOn,
        DateTimeOffset since,
        IReadOnlyList<Recipient> heads
    ) =>
        new(
            subject,
            measure.Id,
            measure.Title,
            string.Join(", ", measure.Divisions.OrderBy(d => d.SortOrder).Select(d => d.Name)),
            dueOn,
            since,
            [
                .. measure
                    .Ownerships.Where(o => o.Person!.IsActive)
                    .OrderBy(o => o.PersonId)
                    .Select(o => new DueOwner(Recipient(o.Person!), o.Since ?? measure.CreatedAt)),
            ],
            heads
        );

    internal static Recipient Recipient(Person person) =>
        new(person.Id, person.Name, person.Email.Length > 0, person.LineUserId.Length > 0);

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}

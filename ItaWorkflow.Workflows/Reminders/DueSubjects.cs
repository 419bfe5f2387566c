using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>What of a measure is due: its own due date, each part of one that repeats, and its report at each checkpoint of its year.</summary>
public static class DueSubjects
{
    /// <summary>So many days before its due day, a month's part begins to be told: the month before has its own.</summary>
    private const int MonthlyLead = 13;
    private const int QuarterlyLead = 31;

    /// <param name="owners">Active ones.</param>
    /// <param name="checkpoints">Of the measure's fiscal year.</param>
    /// <param name="heads">Who heads the measure's divisions.</param>
    /// <param name="today">A checkpoint whose successor has passed is not asked for any more.</param>
    public static IEnumerable<DueSubject> Of(
        Measure measure,
        IReadOnlyList<DueOwner> owners,
        IReadOnlyList<Checkpoint> checkpoints,
        IReadOnlyList<Recipient> heads,
        DateOnly today
    )
    {
        if (!measure.IsGoing)
            yield break;
        var since = Latest(Latest(measure.CreatedAt, measure.AdoptedAt), measure.ReopenedAt);
        yield return Subject(SubjectKind.Measure, measure, measure.DueOn, Latest(since, measure.DueSince), owners, heads);

        var asked = checkpoints.Where(c => IsAsked(c, measure, checkpoints, today)).ToList();
        foreach (var part in measure.Occurrences.Where(o => IsAsked(o, measure, asked, today)).OrderBy(o => o.DueOn))
            yield return Subject(
                SubjectKind.Occurrence,
                measure,
                part.DueOn,
                Latest(Latest(since, measure.DueSince), Begin(part, measure)),
                owners,
                heads
            ) with
            {
                Part = MeasureOccurrence.Words(measure.DueForm, part.DueOn),
            };

        foreach (var checkpoint in asked)
            yield return Subject(
                SubjectKind.Checkpoint,
                measure,
                checkpoint.CutOff,
                Latest(since, checkpoint.CutOffSince),
                owners,
                heads
            );
    }

    /// <summary>One message is enough where the measure itself is due on the cut-off.</summary>
    private static bool IsAsked(Checkpoint checkpoint, Measure measure, IReadOnlyList<Checkpoint> all, DateOnly today) =>
        checkpoint.CutOff != measure.DueOn
        && measure.Reports.TrueForAll(report => report.Round != checkpoint.Round)
        && !all.Any(next => next.CutOff > checkpoint.CutOff && next.CutOff < today)
        // After the year's last round the next one is the 6-month round of the year after.
        && today <= CheckpointRound.SixMonth.CutOff(new FiscalYear(checkpoint.FiscalYear + 1));

    /// <summary>Not where another message of that day asks for the same; and an old one no more once its successor's day has passed.</summary>
    private static bool IsAsked(MeasureOccurrence part, Measure measure, List<Checkpoint> checkpoints, DateOnly today) =>
        part.IsOpen
        && part.DueOn != measure.DueOn
        && checkpoints.TrueForAll(c => c.CutOff != part.DueOn)
        && !measure.Occurrences.Exists(next => next.DroppedAt is null && next.DueOn > part.DueOn && next.DueOn < today);

    private static DateTimeOffset Begin(MeasureOccurrence part, Measure measure) =>
        ThaiDate.At(part.DueOn.AddDays(measure.DueForm is DueForm.Monthly ? -MonthlyLead : -QuarterlyLead), TimeOnly.MinValue);

    private static DueSubject Subject(
        SubjectKind kind,
        Measure measure,
        DateOnly dueOn,
        DateTimeOffset since,
        IReadOnlyList<DueOwner> owners,
        IReadOnlyList<Recipient> heads
    ) => new(kind, measure.Id, measure.Title, measure.Responsible(", "), dueOn, since, owners, heads);

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}

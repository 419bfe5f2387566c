using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>One message that stands: the newest rung of one subject for one person.</summary>
/// <param name="MayGoNow">Within office hours, or on the last day; else it waits for the next working morning.</param>
public sealed record OwedReminder(Recipient Person, Notice Notice, DateTimeOffset PlannedFor, bool MayGoNow)
{
    internal IReadOnlyList<Reminder> Rows(DateTimeOffset now) => Notice.Rows(Person.PersonId, Person.Channels, now);
}

/// <summary>
/// What is owed at an instant: for each person and subject the newest rung only. It remembers nothing, so a restart, a gap or a clock that
/// jumps needs no catching up: what was told is known by its key, what was missed and has a newer rung is not told any more.
/// </summary>
public static class ReminderPlan
{
    public static IReadOnlyList<OwedReminder> Owed(ReminderFacts facts, DateTimeOffset now)
    {
        var office = Ladder.IsOfficeHour(now, facts.Days);
        return
        [
            .. facts.Due.SelectMany(subject => OfDue(subject, facts, now, office)),
            .. facts.Steps.SelectMany(step =>
                step.DueOn is { } due ? OfStep(step, due, facts, now, office) : OfStep(step, facts, now, office)
            ),
        ];
    }

    /// <summary>The rungs to come for one due date, soonest first.</summary>
    public static IReadOnlyList<RungInTime> Upcoming(
        DateOnly dueOn,
        LadderSettings settings,
        WorkingDays days,
        DateTimeOffset now
    ) => [.. Ladder.Of(days.OnOrBefore(dueOn), settings, days, now).Where(rung => rung.At > now).DistinctBy(rung => rung.At)];

    private static IEnumerable<OwedReminder> OfDue(DueSubject subject, ReminderFacts facts, DateTimeOffset now, bool office)
    {
        var due = facts.Days.OnOrBefore(subject.DueOn);
        var rungs = Ladder.Of(due, facts.Ladder, facts.Days, now).ToList();
        foreach (var (person, since, part) in People(subject, facts))
        {
            var owed = part is Part.Owner ? rungs : rungs.Where(rung => rung.IsPast(After(part, facts.Ladder)));
            if (Ladder.Newest(owed, since, now) is not { } rung)
                continue;
            var isLastDay = ThaiDate.DayOf(now) == due;
            yield return new(person, ReminderText.Due(subject, due, rung, part, facts.Days, now), rung.At, office || isLastDay);
        }
    }

    private static int After(Part part, LadderSettings settings) =>
        part is Part.Clerk ? settings.ClerkAfterWeeks : settings.HeadAfterWeeks;

    private static IEnumerable<(Recipient Person, DateTimeOffset Since, Part Part)> People(
        DueSubject subject,
        ReminderFacts facts
    )
    {
        var owners = subject.Owners.Select(owner => (owner.Person, Later(owner.Since, subject.Since), Part.Owner));
        if (subject.IsOwnersAlone)
            return owners;
        if (subject.Owners.Count == 0)
            owners = subject.Heads.Select(head => (head, subject.Since, Part.Owner));
        return owners
            .Concat(subject.Heads.Select(head => (head, subject.Since, Part.Head)))
            .Concat(facts.Clerks.Select(clerk => (clerk, subject.Since, Part.Clerk)))
            .DistinctBy(told => told.Item1.PersonId);
    }

    private static IEnumerable<OwedReminder> OfStep(OpenStepFact step, ReminderFacts facts, DateTimeOffset now, bool office)
    {
        var opened = ThaiDate.DayOf(step.OpenedAt);
        var rungs = Ladder.OfWaiting(opened, facts.Ladder.StepEvery, facts.Days, now);
        if (Ladder.Newest(rungs, step.OpenedAt, now) is { } rung)
            yield return new(step.Officer, ReminderText.Waiting(step, opened, rung, facts.Days, now), rung.At, office);
    }

    /// <summary>The officer on every rung; once it is late, ปลัด and the central registry too, who can give it to somebody else.</summary>
    private static IEnumerable<OwedReminder> OfStep(
        OpenStepFact step,
        DateOnly due,
        ReminderFacts facts,
        DateTimeOffset now,
        bool office
    )
    {
        var rungs = Ladder.OfStep(facts.Days.OnOrBefore(due), facts.Ladder.StepEvery, facts.Days, now).ToList();
        var others = facts.Clerks.Concat(facts.Registrars).Where(p => p.PersonId != step.Officer.PersonId);
        foreach (var person in others.DistinctBy(p => p.PersonId).Prepend(step.Officer))
        {
            var isOfficer = person.PersonId == step.Officer.PersonId;
            if (Ladder.Newest(rungs.Where(r => isOfficer || r.IsPast(0)), step.OpenedAt, now) is { } rung)
                yield return new(person, ReminderText.StepDue(step, due, rung, isOfficer, facts.Days, now), rung.At, office);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}

/// <summary>As what a person is told.</summary>
public enum Part
{
    Owner,

    /// <summary>Of a responsible division, once it is late.</summary>
    Head,

    /// <summary>ปลัด, once it is later.</summary>
    Clerk,
}

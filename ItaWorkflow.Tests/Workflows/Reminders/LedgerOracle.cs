using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Tests.Workflows.Reminders;

/// <param name="Day">When it was to be told.</param>
/// <param name="LastDay">The office's.</param>
internal sealed record Owed(LedgerKey Key, DateOnly Day, DateOnly LastDay);

/// <summary>
/// The rules once more, by plain counting (decision 0007). Owed: to each person and subject the newest rung that has come at this hour,
/// as the office stands now and since it concerns them; nothing of what is done. It must stand in the ledger once the plan has run in
/// office hours or on the last day, and nothing else may be written then.
/// </summary>
internal static class LedgerOracle
{
    private static readonly TimeSpan Morning = new(8, 30, 0);

    public static void Check(LedgerOffice office, ISet<LedgerKey> told, IReadOnlyCollection<(LedgerKey Key, string Text)> now)
    {
        var owed = Newest(office).ToList();
        foreach (var missing in owed.Where(o => (InHours(office) || office.Today == o.LastDay) && !told.Contains(o.Key)))
            throw Fault(office, "missing", missing.Key);
        foreach (var (key, text) in now)
        {
            var rule = owed.Find(o => o.Key == key) ?? throw Fault(office, "not owed", key);
            if (!InHours(office) && office.Today != rule.LastDay)
                throw Fault(office, "told at night or on a free day", key);
            if (text.Contains("แจ้งล่าช้า", StringComparison.Ordinal) != rule.Day < office.Today)
                throw Fault(office, "does not say whether it is late", key);
            if (text.Contains("จึงเลื่อนขึ้นมา", StringComparison.Ordinal) != (rule.LastDay != key.DueOn))
                throw Fault(office, "does not say why it is due earlier", key);
        }
        if (now.DistinctBy(n => (n.Key.Person, n.Key.Subject, n.Key.DueOn)).Count() != now.Count)
            throw Fault(office, "a burst", now.First().Key);
    }

    /// <summary>Only what is still owed leaves, and never at night but on the last day.</summary>
    public static void CheckMail(LedgerOffice office, IReadOnlyCollection<LedgerKey> now)
    {
        var owed = Newest(office).ToDictionary(o => o.Key);
        foreach (var key in now)
            if (!owed.TryGetValue(key, out var rule))
                throw Fault(office, "mailed, not owed", key);
            else if (!InHours(office) && office.Today != rule.LastDay)
                throw Fault(office, "mailed at night or on a free day", key);
    }

    private static bool InHours(LedgerOffice office) =>
        IsWorking(office, office.Today)
        && office.Now.ToOffset(ThaiDate.Offset).TimeOfDay is var time
        && time >= Morning
        && time < new TimeSpan(18, 0, 0);

    private static IEnumerable<Owed> Newest(LedgerOffice office) =>
        from measure in office.Measures
        where measure.State is MeasureState.Adopted && measure.Status is not ProgressStatus.Completed
        where !IsKeptAfterwards(measure)
        from subject in Subjects(office, measure)
        let last = Back(office, subject.DueOn)
        let rungs = Rungs(office, last).ToList()
        from person in People(office, measure)
        let since = Later(subject.Since, person.Since)
        let newest = rungs.FindLast(r => r.Weeks >= person.FromWeek && At(r.Day) >= since && At(r.Day) <= office.Now)
        where newest != default
        select new Owed(new(person.Id, new(subject.Of, measure.Id), subject.DueOn, newest.Rung), newest.Day, last);

    /// <summary>Adopted when its year was over: it is kept, and nobody is asked for anything.</summary>
    private static bool IsKeptAfterwards(Measure measure) =>
        measure.AdoptedAt is { } at && ThaiDate.DayOf(at) > new DateOnly(measure.FiscalYear - ThaiDate.BuddhistOffset, 9, 30);

    private static IEnumerable<(SubjectKind Of, DateOnly DueOn, DateTimeOffset Since)> Subjects(
        LedgerOffice office,
        Measure measure
    )
    {
        var since = Later(Later(measure.CreatedAt, measure.AdoptedAt), measure.ReopenedAt);
        yield return (SubjectKind.Measure, measure.DueOn, Later(since, measure.DueSince));

        var all = office.Checkpoints.Where(c => c.FiscalYear == measure.FiscalYear).ToList();
        var asked = all.Where(c => measure.Reports.TrueForAll(r => r.Round != c.Round))
            .Where(c => c.CutOff != measure.DueOn && !all.Exists(next => next.CutOff > c.CutOff && next.CutOff < office.Today))
            .Where(c => office.Today <= new DateOnly(c.FiscalYear + 1 - ThaiDate.BuddhistOffset, 3, 31))
            .ToList();
        foreach (var checkpoint in asked)
            yield return (SubjectKind.Checkpoint, checkpoint.CutOff, Later(since, checkpoint.CutOffSince));

        var parts = measure.Occurrences.Where(o => o.DroppedAt is null).ToList();
        foreach (var part in parts.Where(o => o.ReportId is null && o.Report is null && o.DueOn != measure.DueOn))
            if (!asked.Exists(c => c.CutOff == part.DueOn) && !parts.Exists(n => n.DueOn > part.DueOn && n.DueOn < office.Today))
                yield return (
                    SubjectKind.Occurrence,
                    part.DueOn,
                    Later(Later(since, measure.DueSince), ThaiDate.At(part.DueOn.AddDays(-13), TimeOnly.MinValue))
                );
    }

    /// <summary>Who owns it, else who heads the division; the head when it is late, the clerk when it is later; each in one part only.</summary>
    private static IEnumerable<(int Id, DateTimeOffset Since, int FromWeek)> People(LedgerOffice office, Measure measure)
    {
        var told = new HashSet<int>();
        foreach (var owner in measure.Ownerships.Where(o => told.Add(o.PersonId)))
            yield return (owner.PersonId, owner.Since ?? measure.CreatedAt, 0);
        if (told.Add(office.Head.Id))
            yield return (
                office.Head.Id,
                DateTimeOffset.MinValue,
                measure.Ownerships.Count == 0 ? 0 : office.Ladder.HeadAfterWeeks
            );
        if (told.Add(office.Clerk.Id))
            yield return (office.Clerk.Id, DateTimeOffset.MinValue, office.Ladder.ClerkAfterWeeks);
    }

    private static IEnumerable<(Rung Rung, DateOnly Day, int Weeks)> Rungs(LedgerOffice office, DateOnly last)
    {
        foreach (var days in office.Ladder.DaysBefore)
            yield return (
                new(RungKind.BeforeDue, days),
                office.Ladder.InWorkingDays ? WorkingDaysBack(office, last, days) : Back(office, last.AddDays(-days)),
                0
            );
        yield return (new(RungKind.BeforeDue, 0), last, 0);
        for (var week = 1; last.AddDays(7 * week) <= office.Today; week++)
            yield return (new(RungKind.PastDue, week), Forth(office, last.AddDays(7 * week)), week);
    }

    private static DateOnly WorkingDaysBack(LedgerOffice office, DateOnly day, int count) =>
        count == 0 ? day : WorkingDaysBack(office, Back(office, day.AddDays(-1)), count - 1);

    private static DateOnly Back(LedgerOffice office, DateOnly day) =>
        IsWorking(office, day) ? day : Back(office, day.AddDays(-1));

    private static DateOnly Forth(LedgerOffice office, DateOnly day) =>
        IsWorking(office, day) ? day : Forth(office, day.AddDays(1));

    private static bool IsWorking(LedgerOffice office, DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !office.Free.Contains(day);

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(TimeOnly.FromTimeSpan(Morning)), ThaiDate.Offset);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;

    private static InvalidOperationException Fault(LedgerOffice office, string what, LedgerKey key) =>
        new($"{what} at {office.Now.ToOffset(ThaiDate.Offset):O}: {key}");
}

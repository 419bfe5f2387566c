using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>A rung and when it is told.</summary>
public sealed record RungInTime(Rung Rung, DateTimeOffset At)
{
    public DateOnly Day => ThaiDate.DayOf(At);

    /// <summary>It is past the due date by so much, and others than its owner hear of it.</summary>
    public bool IsPast(int weeks) => Rung.Kind is RungKind.Late || (Rung.Kind is RungKind.PastDue && Rung.Number >= weeks);
}

/// <summary>
/// Days before the due date (30, 14, 7, 3, 1 unless the office says otherwise), the day itself, then every week; at half past eight on
/// working days. A rung before the due date that falls on a free day is told on the working day before it, one after on the working day
/// after.
/// </summary>
public static class Ladder
{
    public static readonly TimeOnly Morning = new(8, 30);
    public static readonly TimeOnly Evening = new(18, 0);

    /// <summary>Every rung of an office due date, oldest first, through one week past <paramref name="until"/>.</summary>
    /// <param name="due">A working day.</param>
    public static IEnumerable<RungInTime> Of(DateOnly due, LadderSettings settings, WorkingDays days, DateTimeOffset until)
    {
        foreach (var before in settings.DaysBefore)
            yield return new(
                new(RungKind.BeforeDue, before),
                At(settings.InWorkingDays ? days.Before(due, before) : days.OnOrBefore(due.AddDays(-before)))
            );
        yield return new(Rung.LastDay, At(due));
        var last = Math.Max(1, (ThaiDate.DayOf(until).DayNumber - due.DayNumber) / 7 + 1);
        for (var week = 1; week <= last; week++)
            yield return new(new(RungKind.PastDue, week), At(days.OnOrAfter(due.AddDays(7 * week))));
    }

    /// <summary>The newest rung that has come since, if any: after a gap only this one still makes sense.</summary>
    public static RungInTime? Newest(IEnumerable<RungInTime> rungs, DateTimeOffset since, DateTimeOffset now) =>
        rungs.LastOrDefault(rung => rung.At >= since && rung.At <= now);

    /// <summary>Three working days, six, nine …, or as the office says.</summary>
    public static IEnumerable<RungInTime> OfWaiting(DateOnly opened, int every, WorkingDays days, DateTimeOffset until)
    {
        var day = opened;
        for (var waited = every; day <= ThaiDate.DayOf(until); waited += every)
        {
            day = days.Add(day, every);
            yield return new(new(RungKind.Waiting, waited), At(day));
        }
    }

    /// <summary>For a step with a last day: the working day before it, the day, then every three working days late, or as the office says.</summary>
    /// <param name="due">A working day.</param>
    public static IEnumerable<RungInTime> OfStep(DateOnly due, int every, WorkingDays days, DateTimeOffset until)
    {
        yield return new(new(RungKind.BeforeDue, 1), At(days.OnOrBefore(due.AddDays(-1))));
        yield return new(Rung.LastDay, At(due));
        var day = due;
        for (var late = every; day <= ThaiDate.DayOf(until); late += every)
        {
            day = days.Add(day, every);
            yield return new(new(RungKind.Late, late), At(day));
        }
    }

    public static bool IsOfficeHour(DateTimeOffset now, WorkingDays days)
    {
        var time = TimeOnly.FromDateTime(now.ToOffset(ThaiDate.Offset).DateTime);
        return days.IsWorkingDay(ThaiDate.DayOf(now)) && time >= Morning && time < Evening;
    }

    private static DateTimeOffset At(DateOnly day) => ThaiDate.At(day, Morning);
}

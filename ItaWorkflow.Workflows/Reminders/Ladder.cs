using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>One rung: when it is told, and how far from the due date it stands.</summary>
/// <param name="Weeks">Whole weeks past the due date; 0: not past. Of a step: 1 when it is late and others hear of it.</param>
public sealed record Rung(string Name, DateTimeOffset At, int Weeks)
{
    public DateOnly Day => ThaiDate.DayOf(At);
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
    public static IEnumerable<Rung> Of(DateOnly due, LadderSettings settings, WorkingDays days, DateTimeOffset until)
    {
        foreach (var before in settings.DaysBefore)
            yield return new(
                Name('d', before),
                At(settings.InWorkingDays ? days.Before(due, before) : days.OnOrBefore(due.AddDays(-before))),
                0
            );
        yield return new(Name('d', 0), At(due), 0);
        var last = Math.Max(1, (ThaiDate.DayOf(until).DayNumber - due.DayNumber) / 7 + 1);
        for (var week = 1; week <= last; week++)
            yield return new(Name('w', week), At(days.OnOrAfter(due.AddDays(7 * week))), week);
    }

    /// <summary>The newest rung that has come since, if any: after a gap only this one still makes sense.</summary>
    public static Rung? Newest(IEnumerable<Rung> rungs, DateTimeOffset since, DateTimeOffset now) =>
        rungs.LastOrDefault(rung => rung.At >= since && rung.At <= now);

    /// <summary>Three working days, six, nine …, or as the office says.</summary>
    public static IEnumerable<Rung> OfWaiting(DateOnly opened, int every, WorkingDays days, DateTimeOffset until)
    {
        var day = opened;
        for (var waited = every; day <= ThaiDate.DayOf(until); waited += every)
        {
            day = days.Add(day, every);
            yield return new(string.Create(CultureInfo.InvariantCulture, $"waiting-{waited}"), At(day), 0);
        }
    }

    /// <summary>For a step with a last day: the working day before it, the day, then every three working days late, or as the office says.</summary>
    /// <param name="due">A working day.</param>
    public static IEnumerable<Rung> OfStep(DateOnly due, int every, WorkingDays days, DateTimeOffset until)
    {
        yield return new(Name('d', 1), At(days.OnOrBefore(due.AddDays(-1))), 0);
        yield return new(Name('d', 0), At(due), 0);
        var day = due;
        for (var late = every; day <= ThaiDate.DayOf(until); late += every)
        {
            day = days.Add(day, every);
            yield return new(string.Create(CultureInfo.InvariantCulture, $"late-{late}"), At(day), 1);
        }
    }

    /// <summary>Of this ladder, and so re-planned; not a message that an act owes once.</summary>
    public static bool Holds(string rung) =>
        rung.StartsWith("waiting-", StringComparison.Ordinal)
        || rung.StartsWith("late-", StringComparison.Ordinal)
        || (rung[0] is 'd' or 'w' && char.IsAsciiDigit(rung[1]));

    public static bool IsOfficeHour(DateTimeOffset now, WorkingDays days)
    {
        var time = TimeOnly.FromDateTime(now.ToOffset(ThaiDate.Offset).DateTime);
        return days.IsWorkingDay(ThaiDate.DayOf(now)) && time >= Morning && time < Evening;
    }

    private static string Name(char letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");

    private static DateTimeOffset At(DateOnly day) => ThaiDate.At(day, Morning);
}

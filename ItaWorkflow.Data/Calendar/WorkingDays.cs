namespace ItaWorkflow.Data.Calendar;

/// <summary>Office days: Monday to Friday without the holidays given.</summary>
public sealed class WorkingDays
{
    private readonly Dictionary<DateOnly, string> _holidays;

    public WorkingDays(IEnumerable<DateOnly> holidays) =>
        _holidays = holidays.Distinct().ToDictionary(day => day, _ => "วันหยุดราชการ");

    public WorkingDays(IEnumerable<Holiday> holidays) =>
        _holidays = holidays.Where(h => h.Kind is not HolidayKind.Worked).ToDictionary(h => h.Date, h => h.Name);

    public bool IsWorkingDay(DateOnly day) => WhyFree(day) is null;

    /// <summary>The holiday's name, or the weekday (วันอาทิตย์); null: a working day.</summary>
    public string? WhyFree(DateOnly day) =>
        _holidays.TryGetValue(day, out var name) ? name
        : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? $"วัน{ThaiDate.Weekdays[(int)day.DayOfWeek]}"
        : null;

    /// <summary>The day itself, or the nearest working day before it: internal due dates never roll forward.</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(-1);
        return day;
    }

    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The day that is <paramref name="count"/> working days after <paramref name="day"/>; the day itself does not count.</summary>
    public DateOnly Add(DateOnly day, int count)
    {
        for (var left = count; left > 0; )
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                left--;
        }

        return day;
    }

    /// <summary>The day that is <paramref name="count"/> working days before <paramref name="day"/>; the day itself does not count.</summary>
    public DateOnly Before(DateOnly day, int count)
    {
        for (var left = count; left > 0; )
        {
            day = day.AddDays(-1);
            if (IsWorkingDay(day))
                left--;
        }

        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and with <paramref name="to"/>; 0 when to is not later.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            if (IsWorkingDay(day))
                count++;
        return count;
    }
}

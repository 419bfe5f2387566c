namespace ItaWorkflow.Data.Calendar;

/// <summary>The forms in which papers say when something is due. Stored by name.</summary>
public enum DueForm
{
    /// <summary>31 มีนาคม 2570</summary>
    Day,

    /// <summary>ภายในเดือนมีนาคม 2570: due on the month's last day, printed as the month.</summary>
    Month,

    /// <summary>ต.ค. 2569 - เม.ย. 2570, ไตรมาสที่ 2, รอบ 6 เดือน: due on its last day.</summary>
    Span,

    /// <summary>ประจำทุกเดือน</summary>
    Monthly,

    /// <summary>รายไตรมาส, by the quarters of the fiscal year.</summary>
    Quarterly,

    /// <summary>ทุก 6 เดือน, by the halves of the fiscal year.</summary>
    HalfYearly,
}

/// <summary>When something is due.</summary>
/// <param name="From">First day of what lasts or repeats; null: a day or a month.</param>
/// <param name="Until">The last day: the whole is due on it.</param>
/// <param name="DayOfMonth">Of a monthly one: the day it is due; 0: the month's last.</param>
public sealed record DuePeriod(DueForm Form, DateOnly? From, DateOnly Until, int DayOfMonth = 0)
{
    private const int MostOccurrences = 24;

    public bool Repeats => Form is DueForm.Monthly or DueForm.Quarterly or DueForm.HalfYearly;

    public static DuePeriod On(DateOnly day) => new(DueForm.Day, null, day);

    /// <summary>Each day on which a part of it is due, in order; none unless it repeats.</summary>
    public IReadOnlyList<DateOnly> Occurrences()
    {
        if (!Repeats || From is not { } from)
            return [];
        var step =
            Form is DueForm.Monthly ? 1
            : Form is DueForm.Quarterly ? 3
            : 6;
        var first = new DateOnly(from.Year, from.Month, 1);
        // The quarters of a fiscal year are those of the calendar: they end in March, June, September, December.
        if (Form is DueForm.Quarterly)
            first = first.AddMonths((3 - from.Month % 3) % 3);
        else if (Form is DueForm.HalfYearly)
            first = first.AddMonths((15 - from.Month) % 6);
        return
        [
            .. Enumerable
                .Range(0, MostOccurrences)
                .Select(i => first.AddMonths(i * step))
                .TakeWhile(month => month.AddMonths(1 - step) <= Until)
                .Select(DueIn)
                .Where(day => day >= from && day <= Until)
                .Distinct(),
        ];
    }

    private DateOnly DueIn(DateOnly month)
    {
        var last = month.AddMonths(1).AddDays(-1);
        if (DayOfMonth > 0)
            return month.AddDays(Math.Min(DayOfMonth, last.Day) - 1);
        return last < Until ? last : Until;
    }
}

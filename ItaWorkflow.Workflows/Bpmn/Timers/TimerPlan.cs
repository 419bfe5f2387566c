using System.Globalization;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>When a timer rings: a date, a duration, or a cycle of durations (ISO 8601).</summary>
/// <param name="Text">As the route's author wrote it.</param>
/// <param name="Date">Rings at this time; a time that has passed rings at once.</param>
/// <param name="Every">Rings so long after it was armed, or after its last ring.</param>
/// <param name="Times">How many times in all; null: without end.</param>
/// <param name="InWorkingDays">Days of <paramref name="Every"/> count office days only.</param>
public sealed record TimerPlan(string Text, DateTimeOffset? Date, IsoDuration? Every, int? Times, bool InWorkingDays)
{
    /// <summary>The first ring of a timer armed at <paramref name="armed"/>.</summary>
    /// <remarks>An endless cycle that began long ago joins in at its next ring: the rings before were nobody's.</remarks>
    public DateTimeOffset FirstRing(DateTimeOffset armed, WorkingDays office)
    {
        if (Date is not { } ring)
            return NextRing(armed, office);
        if (Times is not null || Every is not { } every)
            return ring;
        if (ring < armed && every.Months == 0 && !InWorkingDays)
            ring += every.Length * ((armed - ring).Ticks / every.Length.Ticks);
        while (ring < armed)
            ring = NextRing(ring, office);
        return ring;
    }

    /// <summary>The ring after one that was due at <paramref name="previous"/>.</summary>
    public DateTimeOffset NextRing(DateTimeOffset previous, WorkingDays office) =>
        Every is not { } every ? Date ?? previous
        : InWorkingDays ? every.AfterWorkingDays(previous, office)
        : every.After(previous);

    /// <exception cref="FormatException">Not ISO 8601, or beyond what the product keeps.</exception>
    internal static TimerPlan OfDate(string text) => new(text, ParseDate(text), null, 1, InWorkingDays: false);

    internal static TimerPlan OfDuration(string text, bool inWorkingDays) =>
        new(text, null, Duration(text, inWorkingDays), 1, inWorkingDays);

    /// <summary>R[n]/duration or R[n]/start/duration.</summary>
    internal static TimerPlan OfCycle(string text, bool inWorkingDays)
    {
        var parts = text.Split('/');
        if (parts.Length is not (2 or 3) || !parts[0].StartsWith('R'))
            throw new FormatException("รอบเวลาต้องเขียนแบบ ISO 8601 เช่น R3/PT24H");
        int? times = parts[0] is "R" ? null : Count(parts[0][1..]);
        var every = Duration(parts[^1], inWorkingDays);
        if (every.IsZero)
            throw new FormatException("รอบเวลาต้องยาวกว่าศูนย์");
        return new(text, parts.Length is 3 ? ParseDate(parts[1]) : null, every, times, inWorkingDays);
    }

    private static int Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times is > 0 and <= 1000
            ? times
            : throw new FormatException("จำนวนรอบต้องเป็น 1 ถึง 1000");

    private static IsoDuration Duration(string text, bool inWorkingDays)
    {
        var duration = IsoDuration.Parse(text);
        return inWorkingDays && (duration.Months != 0 || duration.Time != TimeSpan.Zero)
            ? throw new FormatException("เวลาที่นับเป็นวันทำการต้องเป็นจำนวนวันเท่านั้น เช่น P3D")
            : duration;
    }

    // A date without an offset is the office's own time.
    private static DateTimeOffset ParseDate(string text)
    {
        string[] forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];
        if (
            DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && local.Year is >= 1900 and < 2400
        )
            return new(local, ThaiDate.Offset);
        string[] zoned = [.. forms[1..].SelectMany(form => new[] { form + "K", form + "zz" })];
        return
            DateTimeOffset.TryParseExact(text, zoned, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 1900 and < 2400
            ? date
            : throw new FormatException("วันเวลาต้องเขียนแบบ ISO 8601 เช่น 2026-11-20T16:30:00+07:00 (ปี ค.ศ.)");
    }
}

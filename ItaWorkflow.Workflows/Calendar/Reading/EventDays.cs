using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Calendar.Reading;

/// <summary>Which days of Bangkok an event takes up, with its repetitions.</summary>
internal sealed class EventDays(DateOnly? today)
{
    private const int LongestEvent = 31;
    private const int YearsBefore = 1;
    private const int YearsAfter = 2;

    /// <summary>Steps that meet no day: a rule that asks for the 30th of February ends.</summary>
    private static readonly EvaluationOptions Patience = new() { MaxUnmatchedIncrementsLimit = 1_000 };

    /// <param name="moved">Days of its repetition that events of their own stand for.</param>
    /// <returns>Why it gives no days, in Thai; null: it gives some.</returns>
    public string? Of(CalendarEvent happening, IEnumerable<DateOnly> moved, out List<DateOnly> days)
    {
        days = [];
        if (happening.DtStart is not { } start)
            return "ไม่มีวันที่ที่อ่านได้";
        if (FirstDay(start) is not { } first)
            return $"เริ่มเวลา {Local(start):HH:mm} น. ไม่ใช่วันหยุดทั้งวัน โปรดลบออกหรือทำเป็นทั้งวัน";
        var length = Length(happening, start);
        if (length > LongestEvent)
            return $"ยาวเกิน {LongestEvent} วัน";
        if (happening.RecurrenceRule is { Frequency: < FrequencyType.Daily })
            return "เกิดซ้ำถี่กว่าวันละครั้ง จึงไม่ใช่วันหยุด";
        try
        {
            var repeats = happening.RecurrenceRule is not null || happening.RecurrenceDates.GetAllDates().Any();
            foreach (var begin in repeats ? Repeated(happening, first).Except(moved) : [first])
                days.AddRange(Enumerable.Range(0, length).Select(begin.AddDays));
        }
        catch (EvaluationException)
        {
            return "กติกาการเกิดซ้ำอ่านไม่ได้ โปรดใส่วันหยุดเป็นรายวัน";
        }

        return days.Count == 0 ? "เป็นรายการที่เกิดซ้ำ แต่ไม่มีวันใดในช่วงปีนี้ โปรดลบออกหรือใส่เป็นรายวัน" : null;
    }

    private List<DateOnly> Repeated(CalendarEvent happening, DateOnly first)
    {
        var from = today is { } day ? new DateOnly(day.Year - YearsBefore, 1, 1) : first;
        var until = today is { } now ? new DateOnly(now.Year + YearsAfter, 12, 31) : first.AddYears(YearsAfter + 1).AddDays(-1);
        return
        [
            .. happening
                .GetOccurrences(happening.DtStart, Patience)
                .Select(o => FirstDay(o.Period.StartTime))
                .OfType<DateOnly>()
                .TakeWhile(begin => begin <= until)
                .Where(begin => begin >= from)
                .Take(HolidayFile.MostDays + 1),
        ];
    }

    /// <summary>The day that begins then: in Bangkok, or by the event's own clock; null: no day begins then.</summary>
    private static DateOnly? FirstDay(CalDateTime time) =>
        !time.HasTime ? time.Date
        : Local(time) is { Hour: 0, Minute: 0 } here ? DateOnly.FromDateTime(here)
        : time.Value.TimeOfDay == TimeSpan.Zero ? time.Date
        : null;

    private static DateTime Local(CalDateTime time) =>
        time.IsFloating ? time.Value : new DateTimeOffset(time.AsUtc, TimeSpan.Zero).ToOffset(ThaiDate.Offset).DateTime;

    /// <summary>In whole days; 00:00 to 23:59 is one.</summary>
    private static int Length(CalendarEvent happening, CalDateTime start)
    {
        var length = happening.EffectiveDuration.ToTimeSpan(start);
        return Math.Max(1, (int)Math.Ceiling((length - TimeSpan.FromMinutes(1)).TotalDays));
    }
}

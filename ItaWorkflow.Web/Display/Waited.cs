using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Web.Display;

/// <summary>Since when something waits.</summary>
internal static class Waited
{
    /// <summary>วันนี้ 09:12 น., ศุกร์ 17 พ.ย. 14:20 น. (1 วันทำการ)</summary>
    public static string Words(DateTimeOffset since, DateTimeOffset now, WorkingDays calendar)
    {
        var (day, today) = (ThaiDate.DayOf(since), ThaiDate.DayOf(now));
        if (day == today)
            return $"วันนี้ {ThaiDate.Time(since)}";
        var waited = calendar.Between(day, today);
        return $"{ThaiDate.WithWeekday(day)} {ThaiDate.Time(since)} รอมาแล้ว {waited} วันทำการ";
    }
}

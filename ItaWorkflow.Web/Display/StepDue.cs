using System.Globalization;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Web.Display;

/// <summary>The last day a step's officer has, in words and tone.</summary>
/// <param name="LateBy">Working days past it; 0: not past.</param>
public sealed record StepDue(DateOnly On, DateOnly Today, int LateBy)
{
    public static StepDue? Of(DateOnly? on, DateOnly today, WorkingDays calendar) =>
        on is { } day ? new(day, today, calendar.Between(day, today)) : null;

    public string Words =>
        On < Today ? string.Create(CultureInfo.InvariantCulture, $"เลยกำหนดพิจารณา {ThaiDate.Short(On)} มา {LateBy} วันทำการ")
        : On == Today ? "ควรพิจารณาภายในวันนี้"
        : $"ควรพิจารณาภายใน {ThaiDate.Short(On)}";

    public string? Tone =>
        On < Today ? "tone-bad strong"
        : On == Today ? "tone-wait strong"
        : null;

    public string Icon =>
        On < Today ? "exclamation-triangle-fill"
        : On == Today ? "alarm-fill"
        : "calendar-event";
}

using System.Globalization;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>How far a due date is from today, in words and tone.</summary>
internal sealed record DaysLeft(int Days)
{
    private const int Near = 14;

    public string Words =>
        Days switch
        {
            < 0 => string.Create(CultureInfo.InvariantCulture, $"เลยกำหนด {-Days} วัน"),
            0 => "ครบกำหนดวันนี้",
            _ => string.Create(CultureInfo.InvariantCulture, $"อีก {Days} วัน"),
        };

    public string Tone =>
        Days < 0 ? "tone-bad strong"
        : Days <= Near ? "tone-wait strong"
        : "soft";

    public string Icon =>
        Days < 0 ? "exclamation-triangle-fill"
        : Days <= Near ? "alarm-fill"
        : "clock";
}

using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Workflows.Disclosures;

namespace ItaWorkflow.Web.Pages.Disclosures;

/// <summary>How a state of an address is shown: tone, icon and word.</summary>
internal static class HealthLook
{
    public static (string Tone, string Icon, string Word) Of(LinkHealth? health) =>
        health switch
        {
            LinkHealth.Alive => ("ok", "check-circle-fill", "เปิดได้"),
            LinkHealth.Suspect => ("wait", "question-diamond-fill", "น่าสงสัย"),
            LinkHealth.Failing => ("wait", "arrow-repeat", "เปิดไม่ได้ กำลังลองซ้ำ"),
            LinkHealth.Dead => ("bad", "x-circle-fill", "เปิดไม่ได้"),
            LinkHealth.Unknown => ("", "question-circle-fill", "ตรวจไม่ได้"),
            LinkHealth.NotLooked => ("", "hourglass-split", "รอตรวจ"),
            _ => ("", "dash-circle", "ยังไม่มีที่อยู่"),
        };

    public static (string Tone, string Icon) Of(MarkState state) =>
        state switch
        {
            MarkState.Good => ("tone-ok", "check-circle-fill"),
            MarkState.Doubtful => ("tone-wait", "question-diamond-fill"),
            MarkState.Bad => ("tone-bad", "x-circle-fill"),
            _ => ("", "circle"),
        };
}

/// <summary>The last days of some addresses, a bar for each: the worst that was found on it.</summary>
internal sealed record LinkHistory(IReadOnlyList<LookOutcome?> Days)
{
    /// <summary>Worst first.</summary>
    private static readonly LookOutcome[] Order =
    [
        LookOutcome.Missing,
        LookOutcome.Suspect,
        LookOutcome.Unknown,
        LookOutcome.Alive,
    ];

    public bool IsEmpty => Days.All(d => d is null);

    public string Words =>
        $"ประวัติ {Days.Count.ToString(CultureInfo.InvariantCulture)} วัน: "
        + string.Join(
            " ",
            Order
                .Reverse()
                .Select(outcome => (outcome, Count: Days.Count(d => d == outcome)))
                .Where(o => o.Count > 0)
                .Select(o => string.Create(CultureInfo.InvariantCulture, $"{Word(o.outcome)} {o.Count} วัน"))
        );

    public static LinkHistory Of(IEnumerable<DisclosureAddress> addresses, DateOnly today)
    {
        var found = addresses.SelectMany(a => a.Looks).ToLookup(l => ThaiDate.DayOf(l.At), l => l.Outcome);
        return new([
            .. Enumerable
                .Range(0, Checklist.DaysOfHistory)
                .Select(i => today.AddDays(i + 1 - Checklist.DaysOfHistory))
                .Select(day => found[day].Select(o => (LookOutcome?)o).MinBy(o => Array.IndexOf(Order, o!.Value))),
        ]);
    }

    public static string Bar(LookOutcome? outcome) =>
        outcome switch
        {
            LookOutcome.Alive => "",
            LookOutcome.Suspect => "s",
            LookOutcome.Missing => "d",
            LookOutcome.Unknown => "u",
            _ => "n",
        };

    private static string Word(LookOutcome outcome) =>
        outcome switch
        {
            LookOutcome.Alive => "เปิดได้",
            LookOutcome.Suspect => "น่าสงสัย",
            LookOutcome.Missing => "เปิดไม่ได้",
            _ => "ตรวจไม่ได้",
        };
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Disclosures;

namespace ItaWorkflow.Workflows.Disclosures.Watch;

/// <summary>How an address stands after a look, and when it is looked at again. Dead: three tries in vain, over two days at least.</summary>
public static class HealthRule
{
    public const int Tries = 3;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromHours(8);
    private static readonly TimeSpan Daily = TimeSpan.FromHours(24);
    private static readonly TimeSpan Seldom = TimeSpan.FromDays(3);
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(3);

    /// <summary>So long before the assessment begins, and after, everything is looked at daily.</summary>
    private const int DaysBefore = 30;
    private const int DaysAfter = 90;

    public static LinkHealth After(DisclosureAddress address, LinkLook look) =>
        look.Outcome switch
        {
            LookOutcome.Alive => LinkHealth.Alive,
            LookOutcome.Suspect => LinkHealth.Suspect,
            LookOutcome.Missing when address.Health is LinkHealth.Dead => LinkHealth.Dead,
            LookOutcome.Missing => IsDead(address, look) ? LinkHealth.Dead : LinkHealth.Failing,
            // Shut to us once, it is not well by that, nor dead.
            _ when address.Health is LinkHealth.Dead or LinkHealth.Failing => address.Health,
            _ => LinkHealth.Unknown,
        };

    private static bool IsDead(DisclosureAddress address, LinkLook look) =>
        address.Misses + 1 >= Tries && address.MissingSince is { } since && ThaiDate.DayOf(since) < ThaiDate.DayOf(look.At);

    /// <param name="opensOn">When the assessment of its year begins; null: not known.</param>
    public static DateTimeOffset Again(LinkHealth health, LinkLook look, DateOnly? opensOn, TimeSpan? retryAfter)
    {
        var today = ThaiDate.DayOf(look.At);
        var isNear = opensOn is { } opens && today >= opens.AddDays(-DaysBefore) && today <= opens.AddDays(DaysAfter);
        var pause =
            health is LinkHealth.Failing ? BetweenTries
            : health is LinkHealth.Alive && !isNear ? Seldom
            : Daily;
        if (retryAfter > pause)
            pause = retryAfter.Value < LongestPause ? retryAfter.Value : LongestPause;
        return look.At + pause;
    }
}

using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Channels;
using ItaWorkflow.Workflows.Reminders;
using ItaWorkflow.Workflows.Signing.Stamping;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Clock;

/// <param name="Words">For an administrator, in Thai.</param>
public sealed record Alarm(AlarmKind Kind, string Words);

/// <summary>What was due in the past and is not done: one question to the database for each kind.</summary>
public sealed class Alarms(
    ItaDbContext db,
    IEnumerable<IChannel> channels,
    ClockFace face,
    SigningClock signing,
    TimeProvider clock
)
{
    /// <summary>Longer than any pause after a failure.</summary>
    public static readonly TimeSpan UnsentPatience = TimeSpan.FromHours(1);
    public static readonly TimeSpan TimerPatience = TimeSpan.FromMinutes(15);

    /// <summary>Of each channel so many of the oldest are looked at: a mail server that is away holds up tens of thousands.</summary>
    public const int MostCounted = 1_000;

    public async Task<IReadOnlyList<Alarm>> ReadAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        Alarm?[] alarms =
        [
            await UnsentAsync(now, cancel),
            await TimersAsync(now, cancel),
            await JobsAsync(cancel),
            await ClockAsync(cancel),
        ];
        return [.. alarms.OfType<Alarm>()];
    }

    private async Task<Alarm?> UnsentAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var waiting = new List<Reminder>();
        foreach (var channel in channels)
            waiting.AddRange(
                await Waiting(channel, now - UnsentPatience).OrderBy(r => r.PlannedFor).Take(MostCounted).ToListAsync(cancel)
            );
        if (waiting.Count == 0)
            return null;
        var wanted = await StillWanted.ReadAsync(db, waiting, cancel);
        var unsent = waiting.FindAll(wanted.Asks);
        var bound = waiting.Count < MostCounted ? "" : "อย่างน้อย ";
        return unsent.Count > 0
            ? new(
                AlarmKind.UnsentMessages,
                Number(
                    $"มีการแจ้งเตือนค้างส่ง {bound}{unsent.Count} รายการ เก่าที่สุดตั้งแต่ {ThaiDate.ShortWithTime(unsent.Min(r => r.PlannedFor))}"
                )
            )
            : null;
    }

    private IQueryable<Reminder> Waiting(IChannel channel, DateTimeOffset since)
    {
        var reached = channel.Reached();
        return db
            .Reminders.AsNoTracking()
            .Where(r => r.Channel == channel.Channel && r.SentAt == null && r.CancelledAt == null && r.PlannedFor < since)
            .Where(r => r.Attempts > 0 || !channel.TakesTurns)
            .Where(r => reached.Any(to => to.PersonId == r.PersonId));
    }

    private async Task<Alarm?> TimersAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var late = await db.Set<CaseTimer>()
            .Where(t => t.State == TimerState.Armed && t.DueAt < now - TimerPatience && t.Case!.StuckSince == null)
            .CountAsync(cancel);
        return late > 0
            ? new(AlarmKind.OverdueTimers, Number($"มีเรื่องที่ถึงเวลาเดินต่อแล้วแต่ยังไม่ได้เดิน {late} เรื่อง"))
            : null;
    }

    private async Task<Alarm?> ClockAsync(CancellationToken cancel) =>
        await signing.BehindAsync(cancel) is var behind && behind > TimeSpan.Zero
            ? new(AlarmKind.ClockBehind, SigningClock.BehindWords(behind))
            : null;

    private async Task<Alarm?> JobsAsync(CancellationToken cancel)
    {
        var late = await face.LateAsync(cancel);
        return late.Count > 0
            ? new(AlarmKind.SilentJobs, $"งานตามเวลาไม่ได้ทำตามรอบ: {string.Join(", ", late.Select(j => j.Name))}")
            : null;
    }

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

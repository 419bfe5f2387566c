using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Channels;
using ItaWorkflow.Workflows.Reminders;
using ItaWorkflow.Workflows.Signing.Stamping;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Clock;

/// <param name="Words">For an administrator, in Thai.</param>
public sealed record Alarm(AlarmKind Kind, string Words);

/// <summary>What was due in the past and is not done: one question to the database for each kind.</summary>
public sealed class Alarms(ItaDbContext db, ClockFace face, SigningClock signing, TimeProvider clock)
{
    /// <summary>Longer than any pause after a failure.</summary>
    public static readonly TimeSpan UnsentPatience = TimeSpan.FromHours(1);
    public static readonly TimeSpan TimerPatience = TimeSpan.FromMinutes(15);

    private const string Unsent =
        """
            SELECT count(*)::int AS "Value", min(r.planned_for) AS "Since"
            FROM reminders r JOIN persons p ON p.id = r.person_id JOIN organization o ON true
            WHERE r.sent_at IS NULL AND r.cancelled_at IS NULL AND r.planned_for < {0} AND p.is_active
              AND CASE r.channel
                    WHEN 'Email' THEN o.smtp_host <> '' AND o.mail_from <> '' AND p.email <> '' AND p.mail_refusal = ''
                    WHEN 'Line' THEN o.line_token <> '' AND p.line_user_id <> '' AND r.attempts > 0
                  END
              AND 
            """ + DeliveryClaims.IsWanted;

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
        var unsent = await db.Database.SqlQueryRaw<Overdue>(Unsent, now - UnsentPatience).SingleAsync(cancel);
        return unsent.Since is { } since
            ? new(
                AlarmKind.UnsentMessages,
                Number($"มีการแจ้งเตือนค้างส่ง {unsent.Value} รายการ เก่าที่สุดตั้งแต่ {ThaiDate.ShortWithTime(since)}")
            )
            : null;
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

    private sealed record Overdue(int Value, DateTimeOffset? Since);
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Clock;

/// <summary>The watchdog: tells the administrators what stands still, in the app, once a day for each kind.</summary>
public sealed class RaiseAlarmsHandler(ItaDbContext db, Alarms alarms, AdministratorNotices administrators, TimeProvider clock)
{
    /// <returns>How many alarms were new today.</returns>
    public Task<int> HandleAsync(CancellationToken cancel) =>
        db.InOneTransactionAsync(
            async stop =>
            {
                var raised = 0;
                var standing = await alarms.ReadAsync(stop);
                foreach (var alarm in standing)
                    raised += await RaiseAsync(alarm, stop) ? 1 : 0;
                await MarkOverAsync([.. standing.Select(a => (long)a.Kind)], stop);
                await db.SaveChangesAsync(stop);
                return raised;
            },
            cancel
        );

    /// <summary>What runs again is no longer to be looked after.</summary>
    private Task<int> MarkOverAsync(IReadOnlyCollection<long> standing, CancellationToken cancel) =>
        db
            .Reminders.Where(Reminder.IsUnread)
            .Where(r => r.RungKind == RungKind.Alarm && !standing.Contains(r.SubjectId))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.CancelledAt, clock.GetUtcNow()), cancel);

    private async Task<bool> RaiseAsync(Alarm alarm, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var notice = new Notice(
            new(SubjectKind.Alarm, (long)alarm.Kind),
            ThaiDate.DayOf(now),
            new(RungKind.Alarm),
            "งานตามเวลาผิดปกติ",
            alarm.Words,
            "/admin/jobs"
        );
        if (await administrators.TellInAppAsync(notice, now, cancel) == 0)
            return false;
        db.Journal.Write(JournalKind.AlarmRaised, now, alarm.Words);
        return true;
    }
}

using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>
/// Writes what is owed now and strikes what is no longer owed. Any number of processes may run it at once, at any time, after any gap.
/// </summary>
public sealed class PlanRemindersHandler(ItaDbContext db, ReminderFactsReader facts, ReminderRows rows, TimeProvider clock)
{
    /// <returns>How many messages were written.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        await new OverNotices(db).MarkAsync(clock.GetUtcNow(), cancel);
        // Most minutes owe nothing new: they take no lock.
        var glance = await ReadAsync(cancel);
        return glance.Missing.Count + glance.Struck.Count == 0 && (await PassedAsync(cancel)).Count == 0
            ? 0
            : await db.InOneTransactionAsync(WriteAsync, cancel);
    }

    private async Task<int> WriteAsync(CancellationToken cancel)
    {
        // Whoever finishes a measure or decides a step meanwhile waits, and then strikes what is written here.
        await db.Measures.Going().OrderBy(m => m.Id).HoldAsync(Hold.Shared, cancel);
        await db.ApprovalSteps.Where(s => s.State == StepState.Open).OrderBy(s => s.Id).HoldAsync(Hold.Shared, cancel);
        var (missing, struck, now) = await ReadAsync(cancel);
        await db.Reminders.Where(r => struck.Contains(r.Id)).StrikeAsync("เรื่องที่เตือนเสร็จหรือเปลี่ยนไปแล้ว", now, cancel);
        var passed = await PassedAsync(cancel);
        await db
            .Reminders.Where(r => passed.Contains(r.Id) && r.ClaimedAt == null)
            .StrikeAsync("ลำดับนี้ลงนามหรือเปลี่ยนผู้พิจารณาไปแล้ว", now, cancel);
        return await rows.InsertAsync(missing, cancel);
    }

    /// <summary>Mails that ask for a step which their reader does not have any more; not one that a sender has in hand.</summary>
    private async Task<List<long>> PassedAsync(CancellationToken cancel)
    {
        var opened = await db
            .Reminders.AsNoTracking()
            .Where(r => r.RungKind == RungKind.Opened && r.SentAt == null && r.CancelledAt == null && r.ClaimedAt == null)
            .ToListAsync(cancel);
        var wanted = await StillWanted.ReadAsync(db, opened, cancel);
        return [.. opened.Where(mail => !wanted.Asks(mail)).Select(mail => mail.Id)];
    }

    private async Task<(IReadOnlyList<Reminder> Missing, List<long> Struck, DateTimeOffset Now)> ReadAsync(
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var owed = ReminderPlan.Owed(await facts.ReadAsync(now, cancel), now);
        var waiting = await db
            .Reminders.Where(r => Rung.Ladder.Contains(r.RungKind) && r.SentAt == null && r.CancelledAt == null)
            .Select(r => new
            {
                r.Id,
                Key = new ReminderKey(
                    r.PersonId,
                    new(r.SubjectKind, r.SubjectId),
                    r.DueOn,
                    new(r.RungKind, r.RungNumber, r.RungAbout),
                    r.Channel
                ),
            })
            .ToListAsync(cancel);
        var standing = waiting.Count == 0 ? [] : owed.SelectMany(o => o.Rows(now)).Select(row => row.Key).ToHashSet();
        return (
            await rows.MissingAsync([.. owed.Where(o => o.MayGoNow).SelectMany(o => o.Rows(now))], cancel),
            [.. waiting.Where(row => !standing.Contains(row.Key)).Select(row => row.Id)],
            now
        );
    }
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Line;

/// <summary>
/// One push a day to each person who linked LINE, of what the ladder owes them, as far as the month's quota goes. The same is in the app
/// and in the mail, so a push that cannot leave loses nothing.
/// </summary>
public sealed class SendLineDigestsHandler(
    ItaDbContext db,
    DeliveryClaims claims,
    DeliveryNotes notes,
    LineQuota quota,
    LineQuotaGuard guard,
    LineMessages line,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    private const long OneClaimAtATime = 0x4954_414c_494e_45;

    /// <returns>How many pushes LINE took.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        await claims.GiveUpStaleAsync(Channel.Line, clock.GetUtcNow(), cancel);
        var organization = await db.Organization.AsNoTracking().SingleOrDefaultAsync(cancel);
        if (LineSettings.Of(organization, protection) is not { } settings)
            return 0;

        var days = await db.WorkingDaysAsync(cancel);
        var taken = 0;
        await foreach (
            var delivery in DeliveryClaims.InTurnAsync(() => PersonsAsync(days, cancel), p => TakeAsync(p, days, cancel))
        )
        {
            var text = DeliveryText.Push(delivery, settings.PublicAddress);
            var outcome = await line.PushAsync(settings, delivery.Rows[0].LineUserId, text, delivery.Key, cancel);
            await notes.WriteAsync(
                delivery,
                new(outcome.Answer is LineAnswer.Taken, outcome.Answer is LineAnswer.Unknown, outcome.Words, outcome.NotBefore),
                "ส่ง LINE",
                now => guard.NoteAsync(outcome, now, cancel)
            );
            taken += outcome.Answer is LineAnswer.Taken ? 1 : 0;
            if (outcome.Answer is LineAnswer.Unreachable or LineAnswer.Busy or LineAnswer.UsedUp)
                break;
        }

        return taken;
    }

    private Task<List<int>> PersonsAsync(WorkingDays days, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return claims.PersonsAsync(Channel.Line, now, Ladder.IsOfficeHour(now, days), cancel);
    }

    /// <summary>Counted and claimed by one sender at a time, so that two cannot both take the last of the month.</summary>
    private Task<Delivery?> TakeAsync(int person, WorkingDays days, CancellationToken cancel) =>
        db.InOneTransactionAsync(
            async stop =>
            {
                var now = clock.GetUtcNow();
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({OneClaimAtATime})", stop);
                Delivery? delivery = null;
                if ((await quota.ReadAsync(stop)).IsUsedUp)
                    await guard.GiveUpAsync(now, stop);
                else
                    delivery = await claims.TakeAsync(Channel.Line, person, now, Ladder.IsOfficeHour(now, days), stop);
                return delivery;
            },
            cancel
        );
}

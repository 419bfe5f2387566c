using System.Runtime.CompilerServices;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels;

/// <summary>
/// Claims under a lock on the person, so that two senders never hold the same message, nor make two digests of one morning. What of the
/// ladder is owed to one person leaves together, and so does what one act says of several measures; what else an act owes leaves by itself.
/// A repetition whose first outcome is not known carries what the first one carried.
/// </summary>
public sealed class DeliveryClaims(ItaDbContext db, TimeProvider clock)
{
    /// <summary>Longer than a sender can take over one message.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Claim after claim, person by person, who has waited longest first, until a whole round finds nothing: what is owed meanwhile leaves too.
    /// </summary>
    public async IAsyncEnumerable<Delivery> InTurnAsync(
        IChannel channel,
        WorkingDays days,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        for (var found = true; found; )
        {
            found = false;
            foreach (var person in await PersonsAsync(channel, days, cancel))
                while (await TakeAsync(channel, person, days, cancel) is { } delivery)
                {
                    found = true;
                    yield return delivery;
                }
        }
    }

    /// <summary>This person's oldest message that is owed, wanted and free, with those that leave together with it; null: none.</summary>
    public Task<Delivery?> TakeAsync(IChannel channel, int personId, WorkingDays days, CancellationToken cancel) =>
        db.InOneTransactionAsync(stop => HoldAndTakeAsync(channel, personId, days, stop), cancel);

    public Task<int> GiveUpStaleAsync(IChannel channel, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var oldest = now - channel.Patience;
        return Unsent(channel.Channel)
            .Where(r => r.PlannedFor < oldest)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(r => r.CancelledAt, now)
                        .SetProperty(r => r.CancelledBecause, "ส่งไม่ได้ภายในเวลาที่ยังมีประโยชน์")
                        .SetProperty(r => r.IsGivenUp, true),
                cancel
            );
    }

    private async Task<Delivery?> HoldAndTakeAsync(IChannel channel, int personId, WorkingDays days, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (
            await HoldAsync(personId, cancel) is not [_]
            || await channel.Reached().SingleOrDefaultAsync(to => to.PersonId == personId, cancel) is not { } to
            || !await channel.HasRoomAsync(personId, now, cancel)
        )
            return null;

        var free = await Free(Unsent(channel.Channel).Where(r => r.PersonId == personId), days, now)
            .OrderBy(r => r.PlannedFor)
            .ThenBy(r => r.Id)
            .Held(Hold.AloneIfFree)
            .AsNoTracking()
            .ToListAsync(cancel);
        var wanted = await StillWanted.ReadAsync(db, free, cancel);
        if (free.Find(wanted.Asks) is not { } first)
            return null;
        var rows = free.FindAll(r => wanted.Asks(r) && LeaveTogether(first, r));
        var delivery = new Delivery(
            first.DeliveryKey ?? Guid.CreateVersion7(now),
            to,
            [.. rows.OrderBy(r => r.DueOn).ThenBy(r => r.Id)]
        );
        await ClaimAsync(delivery, now, cancel);
        return delivery;
    }

    /// <summary>Whom another sender holds is passed over.</summary>
    private Task<List<int>> HoldAsync(int personId, CancellationToken cancel) =>
        db.Persons.Where(p => p.Id == personId).Select(p => p.Id).Held(Hold.AloneIfFree).ToListAsync(cancel);

    private Task<int> ClaimAsync(Delivery delivery, DateTimeOffset now, CancellationToken cancel)
    {
        var (ids, key) = (delivery.Ids, delivery.Key);
        return db
            .Reminders.Where(r => ids.Contains(r.Id))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(r => r.ClaimedAt, now)
                        .SetProperty(r => r.Attempts, r => r.Attempts + 1)
                        .SetProperty(r => r.DeliveryKey, key),
                cancel
            );
    }

    private Task<List<int>> PersonsAsync(IChannel channel, WorkingDays days, CancellationToken cancel)
    {
        var reached = channel.Reached();
        return Free(Unsent(channel.Channel), days, clock.GetUtcNow())
            .Where(r => reached.Any(to => to.PersonId == r.PersonId))
            .GroupBy(r => r.PersonId)
            .OrderBy(waiting => waiting.Min(r => r.PlannedFor))
            .ThenBy(waiting => waiting.Key)
            .Select(waiting => waiting.Key)
            .ToListAsync(cancel);
    }

    private IQueryable<Reminder> Unsent(Channel channel) =>
        db.Reminders.Where(r => r.Channel == channel && r.SentAt == null && r.CancelledAt == null);

    /// <summary>In nobody's hand and not told to wait. At night only what an act owes, and of the ladder what is told on the last day itself.</summary>
    private static IQueryable<Reminder> Free(IQueryable<Reminder> unsent, WorkingDays days, DateTimeOffset now)
    {
        var (isOfficeHour, expired, today) = (Ladder.IsOfficeHour(now, days), now - Life, ThaiDate.DayOf(now));
        var morning = ThaiDate.At(today, TimeOnly.MinValue).ToUniversalTime();
        return unsent
            .Where(r => r.PlannedFor <= now && (r.NextAttemptAt == null || r.NextAttemptAt <= now))
            .Where(r => r.ClaimedAt == null || r.ClaimedAt <= expired)
            .Where(r =>
                isOfficeHour
                || !Rung.Ladder.Contains(r.RungKind)
                || r.RungKind == RungKind.BeforeDue && r.RungNumber == 0 && r.DueOn >= today && r.PlannedFor >= morning
            );
    }

    private static bool LeaveTogether(Reminder first, Reminder other) =>
        first.DeliveryKey == other.DeliveryKey
        && (
            first.DeliveryKey is not null
            || first.Id == other.Id
            || (first.Rung.IsOfLadder && other.Rung.IsOfLadder)
            || (first.RungKind == other.RungKind && IsOfMeasure(first) && IsOfMeasure(other))
        );

    private static bool IsOfMeasure(Reminder row) => SubjectKinds.OfMeasures.Contains(row.SubjectKind);
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels;

/// <summary>
/// Sends what is owed on a channel, one claim at a time: claim, send, note. A crash in between leaves a claim that expires; the message then
/// goes again, and the journal says that it may be its second time. That is the only way to be sent twice.
/// </summary>
public sealed class SendDueRemindersHandler(ItaDbContext db, DeliveryClaims claims, DeliveryNotes notes)
{
    /// <returns>How many the other side took.</returns>
    public async Task<int> HandleAsync(IChannel channel, CancellationToken cancel)
    {
        await claims.GiveUpStaleAsync(channel, cancel);
        if (await channel.OpenAsync(cancel) is not { } send)
            return 0;

        var days = new WorkingDays(await db.Holidays.AsNoTracking().ToListAsync(cancel));
        var taken = 0;
        await foreach (var delivery in claims.InTurnAsync(channel, days, cancel))
        {
            var outcome = await send(delivery, cancel);
            await notes.WriteAsync(delivery, outcome, channel.Act);
            taken += outcome.IsTaken ? 1 : 0;
            if (outcome.EndsRound)
                break;
        }

        return taken;
    }
}

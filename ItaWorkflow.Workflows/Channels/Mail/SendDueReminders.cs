using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>
/// Mails what is owed, one claim at a time: claim, send, note. A crash in between leaves a claim that expires; the mail then goes again, and
/// the journal says that it may be its second time. That is the only way to be sent twice.
/// </summary>
public sealed class SendDueRemindersHandler(
    ItaDbContext db,
    DeliveryClaims claims,
    DeliveryNotes notes,
    RefusedAddress refused,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    /// <returns>How many mails a server took.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        await claims.GiveUpStaleAsync(Channel.Email, clock.GetUtcNow(), cancel);
        var organization = await db.Organization.AsNoTracking().SingleOrDefaultAsync(cancel);
        if (MailSettings.Of(organization, protection) is not { } settings)
            return 0;

        var days = await db.WorkingDaysAsync(cancel);
        var taken = 0;
        await foreach (
            var delivery in DeliveryClaims.InTurnAsync(() => PersonsAsync(days, cancel), p => TakeAsync(p, days, cancel))
        )
        {
            var outcome = await SendAsync(delivery, settings, cancel);
            taken += outcome.Answer is MailAnswer.Taken ? 1 : 0;
            if (outcome.Answer is MailAnswer.Unreachable)
                break;
        }

        return taken;
    }

    private Task<List<int>> PersonsAsync(WorkingDays days, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return claims.PersonsAsync(Channel.Email, now, Ladder.IsOfficeHour(now, days), cancel);
    }

    private Task<Delivery?> TakeAsync(int person, WorkingDays days, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return claims.TakeAsync(Channel.Email, person, now, Ladder.IsOfficeHour(now, days), cancel);
    }

    private async Task<MailOutcome> SendAsync(Delivery delivery, MailSettings settings, CancellationToken cancel)
    {
        var outcome = await SmtpMail.SendAsync(settings, Compose(delivery, settings), cancel);
        await notes.WriteAsync(
            delivery,
            new(outcome.Answer is MailAnswer.Taken, outcome.Answer is MailAnswer.Unknown, outcome.Words),
            "ส่งอีเมล",
            outcome.Answer is MailAnswer.NoSuchMailbox
                ? now => refused.NoteAsync(delivery.PersonId, delivery.Rows[0].Email, outcome.Words, now, cancel)
                : null
        );
        return outcome;
    }

    private Mail Compose(Delivery delivery, MailSettings settings) =>
        new(
            $"{delivery.Key:N}@{settings.From[(settings.From.LastIndexOf('@') + 1)..]}",
            delivery.Rows[0].Email,
            delivery.Name,
            DeliveryText.Subject(delivery),
            DeliveryText.Body(delivery, settings.PublicAddress, settings.FromName, clock.Today())
        );
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>Mail through the office's server, to every address that no server refused for good.</summary>
public sealed class MailChannel(
    ItaDbContext db,
    RefusedAddress refused,
    SmtpMail smtp,
    IDataProtectionProvider protection,
    TimeProvider clock
) : IChannel
{
    public Channel Channel => Channel.Email;
    public string Act => "ส่งอีเมล";

    /// <summary>A mail older than this tells nothing new; the notice in the app has been there all along.</summary>
    public TimeSpan Patience => TimeSpan.FromDays(3);

    public IQueryable<Addressee> Reached() =>
        db
            .Persons.Where(p => p.IsActive && p.Email != "" && p.MailRefusal == "")
            .Where(p => db.Organization.Any(o => o.Mail.Host != "" && o.Mail.From != ""))
            .Select(p => new Addressee
            {
                PersonId = p.Id,
                Name = p.Name,
                Address = p.Email,
            });

    public async Task<Send?> OpenAsync(CancellationToken cancel)
    {
        var organization = await db.Organization.AsNoTracking().SingleOrDefaultAsync(cancel);
        return MailSettings.Of(organization, protection) is { } settings
            ? (delivery, stop) => SendAsync(delivery, settings, stop)
            : null;
    }

    private async Task<DeliveryOutcome> SendAsync(Delivery delivery, MailSettings settings, CancellationToken cancel)
    {
        var (answer, words) = EmailAddress.TryRead(delivery.To.Address) is { } to
            ? await smtp.SendAsync(settings, Compose(delivery, to, settings), cancel)
            : new(MailAnswer.BadAddress, $"ที่อยู่อีเมล “{delivery.To.Address}” ไม่ถูกต้อง");
        return new(answer is MailAnswer.Taken, answer is MailAnswer.Unknown, words)
        {
            EndsRound = answer is MailAnswer.Unreachable,
            Also = answer is MailAnswer.BadAddress ? now => refused.NoteAsync(delivery.To, words, now, cancel) : null,
        };
    }

    private Mail Compose(Delivery delivery, EmailAddress to, MailSettings settings) =>
        new(delivery.Key, to, delivery.To.Name, DeliveryText.Subject(delivery), MailText.Of(delivery, settings, clock.Today()));
}

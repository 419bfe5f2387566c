using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Channels.Mail;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Recovery;

/// <summary>A link with which its person sets a password. It leads to the office's own address, whatever the request said of itself.</summary>
public sealed class EntryLinks(ItaDbContext db, SmtpMail smtp, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Of a page that takes the secret as <c>link</c>.</summary>
    public const string Path = "/account/new-password";

    public static readonly Refusal NoMail = new(
        "ส่งลิงก์ไม่ได้ เพราะยังไม่ได้ตั้งค่าอีเมลหรือที่อยู่เว็บของหน่วยงาน ออกรหัสผ่านชั่วคราวแทนได้"
    );

    /// <returns>null: the office sends no mail, or does not know its own address.</returns>
    public async Task<MailSettings?> SettingsAsync(CancellationToken cancel)
    {
        var office = await db.Organization.AsNoTracking().SingleOrDefaultAsync(cancel);
        return MailSettings.Of(office, protection) is { PublicAddress.Length: > 0 } settings ? settings : null;
    }

    /// <summary>Adds the link to what the caller saves.</summary>
    /// <returns>Its secret.</returns>
    internal string Add(int accountId, TimeSpan life)
    {
        var secret = DoorSecret.Make();
        db.EntryLinks.Add(
            new()
            {
                Key = DoorSecret.Hash(secret),
                AccountId = accountId,
                EndsAt = clock.GetUtcNow() + life,
            }
        );
        return secret;
    }

    /// <param name="words">Between the greeting and the link.</param>
    internal async Task<Refusal?> SendAsync(
        MailSettings settings,
        (Person Person, EmailAddress To) to,
        (string Subject, string Words) text,
        string secret,
        CancellationToken cancel
    )
    {
        var mail = new Mail(
            Guid.CreateVersion7(clock.GetUtcNow()),
            to.To,
            to.Person.Name,
            text.Subject,
            $"เรียน {to.Person.Name}\n\n{text.Words}\n\n{settings.PublicAddress}{Path}?link={secret}\n\n"
                + $"ลิงก์นี้ใช้ได้ครั้งเดียวและเป็นของท่านคนเดียว อย่าส่งต่อ\n\n{settings.FromName}\n"
        );
        var outcome = await smtp.SendAsync(settings, mail, cancel);
        return outcome.Answer is MailAnswer.Taken ? null : new(outcome.Words);
    }
}

using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>One mail to the administrator who asks, by the settings as saved.</summary>
public sealed record SendTestMail(int PersonId);

public sealed class SendTestMailHandler(ItaDbContext db, SmtpMail smtp, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly Refusal NoServer = new("ยังไม่ได้ตั้งค่าเครื่องแม่ข่ายอีเมล");
    public static readonly Refusal NoAddress = new("บัญชีของท่านไม่มีอีเมลที่ใช้ได้ โปรดเพิ่มอีเมลที่หน้าบุคคลก่อน");

    public async Task<Refusal?> HandleAsync(SendTestMail command, CancellationToken cancel)
    {
        var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == command.PersonId, cancel);
        if (!person.Administers)
            return AdministrativeAct.NotYours;
        var organization = await db.Organization.AsNoTracking().SingleAsync(cancel);
        if (MailSettings.Of(organization, protection) is not { } settings)
            return NoServer;
        if (EmailAddress.TryRead(person.Email) is not { } to)
            return NoAddress;

        var mail = new Mail(
            Guid.CreateVersion7(clock.GetUtcNow()),
            to,
            person.Name,
            $"ทดสอบการส่งอีเมลของ{organization.Name}",
            $"เรียน {person.Name}\n\nอีเมลนี้ส่งจากระบบ ITA และบันทึกข้อความของ{organization.Name} เพื่อทดสอบการตั้งค่า\n"
        );
        var outcome = await smtp.SendAnewAsync(settings, mail, cancel);
        return outcome.Answer is MailAnswer.Taken ? null : new(outcome.Words);
    }
}

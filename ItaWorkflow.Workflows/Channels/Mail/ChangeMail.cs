using System.Net.Mail;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>The mail server that reminders go through.</summary>
/// <param name="Host">Empty: no mail, notices in the intranet only.</param>
/// <param name="Password">Empty: the one kept stays, as long as the user does.</param>
public sealed record ChangeMail(int ById, string Host, int Port, bool Tls, string User, string Password, string From);

public sealed class ChangeMailHandler(ItaDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly Refusal BadHost = new(
        "ชื่อเครื่องแม่ข่ายอีเมลไม่ถูกต้อง เช่น mail.example.go.th",
        nameof(ChangeMail.Host)
    );
    public static readonly Refusal BadPort = new("พอร์ตต้องอยู่ระหว่าง 1 ถึง 65535", nameof(ChangeMail.Port));
    public static readonly Refusal BadFrom = new("โปรดกรอกที่อยู่อีเมลผู้ส่งให้ถูกต้อง", nameof(ChangeMail.From));

    public Task<Refusal?> HandleAsync(ChangeMail command, CancellationToken cancel) =>
        Refuse(command) is { } refusal
            ? Task.FromResult<Refusal?>(refusal)
            : db.AdministerAsync(command.ById, clock, act => ChangeAsync(command, act, cancel), cancel);

    private static Refusal? Refuse(ChangeMail command)
    {
        if (command.Host.Trim().Length == 0)
            return null;
        if (Uri.CheckHostName(command.Host.Trim()) is UriHostNameType.Unknown)
            return BadHost;
        if (command.Port is < 1 or > 65535)
            return BadPort;
        return MailAddress.TryCreate(command.From.Trim(), out _) ? null : BadFrom;
    }

    private async Task<Refusal?> ChangeAsync(ChangeMail command, AdministrativeAct act, CancellationToken cancel)
    {
        var organization = await db.Organization.SingleAsync(cancel);
        var user = command.User.Trim();
        if (command.Password.Length > 0 || user != organization.SmtpUser)
            organization.SmtpSecret = MailSettings.Seal(command.Password, protection);
        organization.SmtpHost = command.Host.Trim();
        organization.SmtpPort = command.Port;
        organization.SmtpTls = command.Tls;
        organization.SmtpUser = user;
        organization.MailFrom = command.From.Trim();
        act.Record(
            JournalKind.OrganizationChanged,
            organization.SmtpHost.Length > 0 ? $"ตั้งค่าเครื่องแม่ข่ายอีเมลเป็น {organization.SmtpHost}" : "ปิดการส่งอีเมล"
        );
        return null;
    }
}

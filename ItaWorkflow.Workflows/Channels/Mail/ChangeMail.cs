using System.Net.Mail;
using ItaWorkflow.Data.Channels;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>The mail server that reminders go through.</summary>
/// <param name="Account">Its secret is the password's.</param>
/// <param name="Password">Empty: the one kept stays, as long as the user does.</param>
public sealed record ChangeMail(int ById, MailAccount Account, string Password);

public sealed class ChangeMailHandler(ItaDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly Refusal BadHost = new(
        "ชื่อเครื่องแม่ข่ายอีเมลไม่ถูกต้อง เช่น mail.example.go.th",
        nameof(MailAccount.Host)
    );
    public static readonly Refusal BadPort = new("พอร์ตต้องอยู่ระหว่าง 1 ถึง 65535", nameof(MailAccount.Port));
    public static readonly Refusal BadFrom = new("โปรดกรอกที่อยู่อีเมลผู้ส่งให้ถูกต้อง", nameof(MailAccount.From));

    public Task<Refusal?> HandleAsync(ChangeMail command, CancellationToken cancel) =>
        Refuse(command.Account) is { } refusal
            ? Task.FromResult<Refusal?>(refusal)
            : db.AdministerAsync(command.ById, clock, act => ChangeAsync(command, act, cancel), cancel);

    private static Refusal? Refuse(MailAccount account)
    {
        if (account.Host.Length == 0)
            return null;
        if (Uri.CheckHostName(account.Host) is UriHostNameType.Unknown)
            return BadHost;
        if (account.Port is < 1 or > 65535)
            return BadPort;
        return MailAddress.TryCreate(account.From, out _) ? null : BadFrom;
    }

    private async Task<Refusal?> ChangeAsync(ChangeMail command, AdministrativeAct act, CancellationToken cancel)
    {
        var organization = await db.Organization.SingleAsync(cancel);
        var (account, kept) = (command.Account, organization.Mail);
        organization.Mail = account with
        {
            Secret =
                command.Password.Length > 0 || account.User != kept.User
                    ? MailSettings.Seal(command.Password, protection)
                    : kept.Secret,
        };
        act.Record(
            JournalKind.OrganizationChanged,
            account.Host.Length > 0 ? $"ตั้งค่าเครื่องแม่ข่ายอีเมลเป็น {account.Host}" : "ปิดการส่งอีเมล"
        );
        return null;
    }
}

using ItaWorkflow.Data.Channels;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>The mail server that reminders go through.</summary>
/// <param name="Account">Its secret is the one that is typed.</param>
/// <param name="Secret">Empty: the one kept stays, as long as it is the same one's.</param>
public sealed record ChangeMail(int ById, MailAccount Account, string Secret);

public sealed class ChangeMailHandler(ItaDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly Refusal BadHost = new(
        "ชื่อเครื่องแม่ข่ายอีเมลไม่ถูกต้อง เช่น mail.example.go.th",
        nameof(MailAccount.Host)
    );
    public static readonly Refusal BadPort = new("พอร์ตต้องอยู่ระหว่าง 1 ถึง 65535", nameof(MailAccount.Port));
    public static readonly Refusal BadFrom = new("โปรดกรอกที่อยู่อีเมลผู้ส่งให้ถูกต้อง", nameof(MailAccount.From));
    public static readonly Refusal Open = new(
        "การเข้าใช้แบบ OAuth2 ต้องเข้ารหัสการเชื่อมต่อ โปรดเลือก STARTTLS หรือ TLS",
        nameof(MailAccount.Security)
    );
    public static readonly Refusal NoMailbox = new("โปรดกรอกที่อยู่ของกล่องจดหมายที่ใช้ส่ง", nameof(MailAccount.User));
    public static readonly Refusal NoTenant = new(
        "โปรดกรอกรหัสหน่วยงาน (Directory tenant ID) หรือโดเมนของหน่วยงาน",
        nameof(MailAccount.Tenant)
    );
    public static readonly Refusal NoClient = new("โปรดกรอกรหัสแอป (Application client ID)", nameof(MailAccount.ClientId));
    public static readonly Refusal NoSecret = new("โปรดกรอกรหัสลับของแอป (Client secret)", nameof(ChangeMail.Secret));
    public static readonly Refusal BadKey = new(
        "โปรดวางเนื้อหาทั้งหมดของไฟล์กุญแจบัญชีบริการ (JSON) ที่ได้จาก Google",
        nameof(ChangeMail.Secret)
    );

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
        if (EmailAddress.TryRead(account.From) is null)
            return BadFrom;
        return account.SignIn is MailSignIn.Password ? null : RefuseToken(account);
    }

    private static Refusal? RefuseToken(MailAccount account) =>
        account switch
        {
            { Security: MailSecurity.None } => Open,
            _ when EmailAddress.TryRead(account.User) is null => NoMailbox,
            { SignIn: MailSignIn.Microsoft } when Uri.CheckHostName(account.Tenant) is not UriHostNameType.Dns => NoTenant,
            { SignIn: MailSignIn.Microsoft, ClientId: "" } => NoClient,
            _ => null,
        };

    private async Task<Refusal?> ChangeAsync(ChangeMail command, AdministrativeAct act, CancellationToken cancel)
    {
        var organization = await db.Organization.SingleAsync(cancel);
        var (account, kept, secret) = (command.Account, organization.Mail, command.Secret);
        if (account.SignIn is MailSignIn.Google)
            account = account with { ClientId = GoogleKey.TryRead(secret)?.Account ?? kept.ClientId };
        var staysSealed = secret.Length == 0 && IsSame(account, kept);
        if (RefuseSecret(account, secret, staysSealed && kept.Secret.Length > 0) is { } refusal)
            return refusal;
        organization.Mail = account with { Secret = staysSealed ? kept.Secret : MailSettings.Seal(secret, protection) };
        act.Record(
            JournalKind.OrganizationChanged,
            account.Host.Length > 0 ? $"ตั้งค่าเครื่องแม่ข่ายอีเมลเป็น {account.Host}" : "ปิดการส่งอีเมล"
        );
        return null;
    }

    /// <summary>Whose secret is kept.</summary>
    private static bool IsSame(MailAccount account, MailAccount kept) =>
        account.SignIn == kept.SignIn
        && (account.SignIn is MailSignIn.Password ? account.User == kept.User : account.ClientId == kept.ClientId);

    private static Refusal? RefuseSecret(MailAccount account, string secret, bool isKept) =>
        account switch
        {
            _ when isKept || account.Host.Length == 0 => null,
            { SignIn: MailSignIn.Google } => GoogleKey.TryRead(secret) is null ? BadKey : null,
            { SignIn: MailSignIn.Microsoft } => secret.Length == 0 ? NoSecret : null,
            _ => null,
        };
}

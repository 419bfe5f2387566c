using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Channels;

/// <summary>How the connection to the mail server is encrypted.</summary>
public enum MailSecurity
{
    None,

    /// <summary>From the first command on, or there is no mail (usually port 587).</summary>
    StartTls,

    /// <summary>From the first byte on (usually port 465).</summary>
    Tls,
}

/// <summary>By what the mail server lets the office in.</summary>
public enum MailSignIn
{
    /// <summary>User and password; no user: as it is.</summary>
    Password,

    /// <summary>OAuth2: an application registered in the office's Microsoft Entra.</summary>
    Microsoft,

    /// <summary>OAuth2: a service account of the office's Google Workspace.</summary>
    Google,
}

/// <summary>The mail server that the office sends through.</summary>
public sealed record MailAccount
{
    /// <summary>Empty: no mail, notices in the intranet only.</summary>
    public string Host
    {
        get;
        init => field = value.Trim();
    } = "";

    public int Port { get; init; } = 25;

    public MailSecurity Security
    {
        get =>
            IsEncryptedAtOnce ? MailSecurity.Tls
            : IsEncrypted ? MailSecurity.StartTls
            : MailSecurity.None;
        init => (IsEncrypted, IsEncryptedAtOnce) = (value is not MailSecurity.None, value is MailSecurity.Tls);
    }

    public MailSignIn SignIn { get; init; }

    /// <summary>With OAuth2 the mailbox that is sent from.</summary>
    public string User
    {
        get;
        init => field = value.Trim();
    } = "";

    /// <summary>The password, the application's secret or the service account's key, protected by the data-protection key ring.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Microsoft's name of the office: an id or a domain.</summary>
    public string Tenant
    {
        get;
        init => field = value.Trim();
    } = "";

    /// <summary>The application's id, or the service account's address.</summary>
    public string ClientId
    {
        get;
        init => field = value.Trim();
    } = "";

    public string From
    {
        get;
        init => field = value.Trim();
    } = "";

    public bool CanSend => Host.Length > 0 && From.Length > 0;

    // Two columns: offices had the first before there was the second.
    private bool IsEncrypted { get; init; }
    private bool IsEncryptedAtOnce { get; init; }

    internal static void Map(ComplexPropertyBuilder<MailAccount> mail)
    {
        mail.Ignore(m => m.Security);
        mail.Property(m => m.Host).HasColumnName("smtp_host");
        mail.Property(m => m.Port).HasColumnName("smtp_port");
        mail.Property(m => m.IsEncrypted).HasColumnName("smtp_tls");
        mail.Property(m => m.IsEncryptedAtOnce).HasColumnName("smtp_implicit_tls").HasDefaultValue(false);
        mail.Property(m => m.SignIn).HasColumnName("smtp_sign_in").HasConversion<string>().HasDefaultValue(MailSignIn.Password);
        mail.Property(m => m.User).HasColumnName("smtp_user");
        mail.Property(m => m.Secret).HasColumnName("smtp_secret");
        mail.Property(m => m.Tenant).HasColumnName("smtp_tenant").HasDefaultValue("");
        mail.Property(m => m.ClientId).HasColumnName("smtp_client_id").HasDefaultValue("");
    }
}

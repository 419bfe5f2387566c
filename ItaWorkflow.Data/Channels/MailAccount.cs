using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ItaWorkflow.Data.Channels;

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
    public bool Tls { get; init; }

    public string User
    {
        get;
        init => field = value.Trim();
    } = "";

    /// <summary>The password, protected by the data-protection key ring.</summary>
    public string Secret { get; init; } = "";

    public string From
    {
        get;
        init => field = value.Trim();
    } = "";

    public bool CanSend => Host.Length > 0 && From.Length > 0;

    internal static void Map(ComplexPropertyBuilder<MailAccount> mail)
    {
        mail.Property(m => m.Host).HasColumnName("smtp_host");
        mail.Property(m => m.Port).HasColumnName("smtp_port");
        mail.Property(m => m.Tls).HasColumnName("smtp_tls");
        mail.Property(m => m.User).HasColumnName("smtp_user");
        mail.Property(m => m.Secret).HasColumnName("smtp_secret");
    }
}

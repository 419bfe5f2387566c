using ItaWorkflow.Data.Organization;
using Microsoft.AspNetCore.DataProtection;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>How this organization sends mail; read from its settings, the password opened.</summary>
public sealed record MailSettings(
    string Host,
    int Port,
    bool Tls,
    string User,
    string Password,
    string From,
    string FromName,
    string PublicAddress
)
{
    private const string Purpose = "smtp-secret";

    /// <returns>null: no mail server is set up yet.</returns>
    public static MailSettings? Of(OrganizationProfile? organization, IDataProtectionProvider protection) =>
        organization is { SmtpHost.Length: > 0, MailFrom.Length: > 0 }
            ? new(
                organization.SmtpHost,
                organization.SmtpPort,
                organization.SmtpTls,
                organization.SmtpUser,
                Open(organization.SmtpSecret, protection),
                organization.MailFrom,
                organization.Name,
                organization.PublicAddress
            )
            : null;

    /// <summary>What to store of a password that was typed.</summary>
    public static string Seal(string password, IDataProtectionProvider protection) =>
        password.Length > 0 ? protection.CreateProtector(Purpose).Protect(password) : "";

    private static string Open(string secret, IDataProtectionProvider protection) =>
        secret.Length > 0 ? protection.CreateProtector(Purpose).Unprotect(secret) : "";
}

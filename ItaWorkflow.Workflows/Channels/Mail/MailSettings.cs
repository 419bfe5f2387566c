using ItaWorkflow.Data.Settings;
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
        organization is { Mail: { CanSend: true } mail }
            ? new(
                mail.Host,
                mail.Port,
                mail.Tls,
                mail.User,
                Open(mail.Secret, protection),
                mail.From,
                organization.Name,
                organization.Addresses.PublicAddress
            )
            : null;

    /// <summary>What to store of a password that was typed.</summary>
    public static string Seal(string password, IDataProtectionProvider protection) =>
        password.Length > 0 ? protection.CreateProtector(Purpose).Protect(password) : "";

    private static string Open(string secret, IDataProtectionProvider protection) =>
        secret.Length > 0 ? protection.CreateProtector(Purpose).Unprotect(secret) : "";
}

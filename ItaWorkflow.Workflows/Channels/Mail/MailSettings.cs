using ItaWorkflow.Data.Channels;
using ItaWorkflow.Data.Settings;
using Microsoft.AspNetCore.DataProtection;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>How this organization sends mail; read from its settings.</summary>
/// <param name="Secret">The account's, opened.</param>
public sealed record MailSettings(MailAccount Account, string Secret, string FromName, string PublicAddress)
{
    private const string Purpose = "smtp-secret";

    /// <returns>null: no mail server is set up yet.</returns>
    public static MailSettings? Of(OrganizationProfile? organization, IDataProtectionProvider protection) =>
        organization is { Mail: { CanSend: true } mail }
            ? new(mail, Open(mail.Secret, protection), organization.Name, organization.Addresses.PublicAddress)
            : null;

    /// <summary>What to store of a secret that was typed.</summary>
    public static string Seal(string secret, IDataProtectionProvider protection) =>
        secret.Length > 0 ? protection.CreateProtector(Purpose).Protect(secret) : "";

    private static string Open(string secret, IDataProtectionProvider protection) =>
        secret.Length > 0 ? protection.CreateProtector(Purpose).Unprotect(secret) : "";
}

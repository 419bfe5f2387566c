using ItaWorkflow.Data.Settings;
using Microsoft.AspNetCore.DataProtection;

namespace ItaWorkflow.Workflows.Channels.Line;

/// <summary>The organization's LINE official account; read from its settings, the secrets opened.</summary>
/// <param name="Token">Channel access token: lets us push.</param>
/// <param name="Secret">Channel secret: proves that a call comes from LINE.</param>
public sealed record LineSettings(string Token, string Secret, string PublicAddress)
{
    private const string Purpose = "line-secret";

    /// <returns>null: LINE is not set up.</returns>
    public static LineSettings? Of(OrganizationProfile? organization, IDataProtectionProvider protection) =>
        organization is { Line: { CanPush: true } line }
            ? new(Open(line.Token, protection), Open(line.Secret, protection), organization.Addresses.PublicAddress)
            : null;

    /// <summary>What to store of a secret that was typed.</summary>
    public static string Seal(string secret, IDataProtectionProvider protection) =>
        protection.CreateProtector(Purpose).Protect(secret);

    private static string Open(string secret, IDataProtectionProvider protection) =>
        protection.CreateProtector(Purpose).Unprotect(secret);
}

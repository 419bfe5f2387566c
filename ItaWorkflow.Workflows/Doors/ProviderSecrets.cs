using System.Security.Cryptography;
using System.Text;
using ItaWorkflow.Data.Doors;
using Microsoft.AspNetCore.DataProtection;

namespace ItaWorkflow.Workflows.Doors;

/// <summary>What stands in a door's settings under the data-protection key ring.</summary>
public static class ProviderSecrets
{
    private const string Secret = "door-secret";
    private const string Key = "door-hash-key";

    /// <returns>The application's secret; null: it was sealed by a key that is gone.</returns>
    public static string? TryOpen(ProviderSettings door, IDataProtectionProvider protection) =>
        TryOpen(door.Secret, protection.CreateProtector(Secret));

    internal static string Seal(string secret, IDataProtectionProvider protection) =>
        protection.CreateProtector(Secret).Protect(secret);

    /// <summary>The one that is kept, while it can be opened; else a new one.</summary>
    internal static string KeepHashKey(ProviderSettings kept, IDataProtectionProvider protection) =>
        TryOpen(kept.HashKey, protection.CreateProtector(Key)) is { Length: > 0 }
            ? kept.HashKey
            : protection.CreateProtector(Key).Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

    /// <summary>
    /// A citizen's number as it is kept. Thirteen digits are soon tried out: without the key, which no database holds in the open, nobody
    /// can.
    /// </summary>
    internal static string Hash(string pid, ProviderSettings door, IDataProtectionProvider protection) =>
        Convert.ToHexStringLower(
            HMACSHA256.HashData(
                Convert.FromBase64String(protection.CreateProtector(Key).Unprotect(door.HashKey)),
                Encoding.ASCII.GetBytes(pid)
            )
        );

    private static string? TryOpen(string closed, IDataProtector protector)
    {
        try
        {
            return closed.Length > 0 ? protector.Unprotect(closed) : "";
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

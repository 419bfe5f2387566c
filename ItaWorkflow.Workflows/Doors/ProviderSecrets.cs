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

    /// <summary>The application's secret.</summary>
    public static string Open(ProviderSettings door, IDataProtectionProvider protection) =>
        protection.CreateProtector(Secret).Unprotect(door.Secret);

    internal static string Seal(string secret, IDataProtectionProvider protection) =>
        protection.CreateProtector(Secret).Protect(secret);

    internal static string MakeHashKey(IDataProtectionProvider protection) =>
        protection.CreateProtector(Key).Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

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
}

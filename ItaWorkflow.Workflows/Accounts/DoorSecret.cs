using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>What opens a door and is kept only as its hash: a session's, a device's, a link's.</summary>
public static class DoorSecret
{
    private const int Bytes = 32;

    /// <returns>256 bits, fit for a cookie and an address.</returns>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256: of so many bits of chance nobody finds them again.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}

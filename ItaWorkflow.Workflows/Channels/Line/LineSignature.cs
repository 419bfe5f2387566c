using System.Security.Cryptography;
using System.Text;

namespace ItaWorkflow.Workflows.Channels.Line;

/// <summary>X-Line-Signature: HMAC-SHA256 of the body as it came, with the channel secret, in Base64.</summary>
public static class LineSignature
{
    public static bool IsOf(ReadOnlySpan<byte> body, string signature, string secret)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return Convert.TryFromBase64String(signature, given, out var length)
            && length == given.Length
            && CryptographicOperations.FixedTimeEquals(given, HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
    }
}

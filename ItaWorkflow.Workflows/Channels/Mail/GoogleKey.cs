using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>The key file of a Google service account: JSON, as Google hands it out once.</summary>
public sealed record GoogleKey(
    [property: JsonPropertyName("client_email"), JsonRequired] string Account,
    [property: JsonPropertyName("private_key"), JsonRequired] string Pem,
    [property: JsonPropertyName("token_uri"), JsonRequired] Uri TokenAddress
)
{
    private const string Scope = "https://mail.google.com/";

    /// <returns>null: this is no such file.</returns>
    public static GoogleKey? TryRead(string json)
    {
        try
        {
            var key = JsonSerializer.Deserialize<GoogleKey>(json);
            if (key is not { Account.Length: > 0, TokenAddress.IsAbsoluteUri: true } || !IsSafe(key.TokenAddress))
                return null;
            using var rsa = key.Open();
            return key;
        }
        catch (Exception failure) when (failure is JsonException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>What Google gives a token for (RFC 7523).</summary>
    /// <param name="mailbox">In whose name mail is sent.</param>
    public string Assert(string mailbox, DateTimeOffset now)
    {
        var claims = new
        {
            iss = Account,
            sub = mailbox,
            scope = Scope,
            aud = TokenAddress.ToString(),
            iat = now.ToUnixTimeSeconds(),
            exp = now.AddHours(1).ToUnixTimeSeconds(),
        };
        var told = $"{Part(new { alg = "RS256", typ = "JWT" })}.{Part(claims)}";
        using var rsa = Open();
        var signature = rsa.SignData(
            System.Text.Encoding.ASCII.GetBytes(told),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        return $"{told}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part<T>(T value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));

    private static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback;

    private RSA Open()
    {
        var rsa = RSA.Create();
        rsa.ImportFromPem(Pem);
        return rsa;
    }
}

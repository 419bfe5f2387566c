using System.Security.Cryptography;
using System.Text;
using ItaWorkflow.Tests.Support.Servers;

namespace ItaWorkflow.Tests.Web.Doors;

/// <summary>A provider's token of the officer, right in everything until a test has it otherwise.</summary>
internal sealed class HostileToken
{
    private readonly HostileProvider _provider;

    public HostileToken(HostileProvider provider, string nonce)
    {
        _provider = provider;
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        Values = new(StringComparer.Ordinal)
        {
            ["iss"] = provider.Address,
            ["aud"] = "ita",
            ["sub"] = "officer-1",
            ["nonce"] = nonce,
            ["iat"] = now,
            ["exp"] = now + 300,
            ["email"] = "Officer@Example.go.th",
            ["email_verified"] = true,
        };
    }

    public Dictionary<string, object?> Values { get; }

    /// <summary>The registrar's at the office's Entra.</summary>
    public HostileToken OfEntra()
    {
        Values["iss"] = $"{_provider.Address}/{CertifiedProvider.Tenant}/v2.0";
        Values["tid"] = CertifiedProvider.Tenant;
        Values["oid"] = "aaaaaaaa-2222-3333-4444-555555555555";
        Values["email"] = "registrar@example.go.th";
        Values["xms_edov"] = true;
        Values["ver"] = "2.0";
        return this;
    }

    public string Signed(RSA? by = null) =>
        HostileProvider.Assemble(
            new
            {
                alg = "RS256",
                typ = "JWT",
                kid = "of-the-provider",
            },
            Values,
            text => (by ?? _provider.Key).SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        );

    /// <returns>null: none.</returns>
    public string? Altered(string how)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return how switch
        {
            "issuer" => With("iss", "https://elsewhere.example").Signed(),
            "audience" => With("aud", "another application").Signed(),
            "nonce" => With("nonce", "of another's").Signed(),
            "no nonce" => With("nonce", null).Signed(),
            "expired" => With("iat", now - 7200).With("exp", now - 3600).Signed(),
            "none" => HostileProvider.Assemble(new { alg = "none", typ = "JWT" }, Values, _ => []),
            "no signature" => Signed()[..(Signed().LastIndexOf('.') + 1)],
            "public key as a secret" => BySecret(Encoding.ASCII.GetBytes(_provider.Key.ExportSubjectPublicKeyInfoPem())),
            "another key" => ByAnother(),
            "altered" => AfterSigning(),
            _ => null,
        };
    }

    private HostileToken With(string claim, object? value)
    {
        Values[claim] = value;
        return this;
    }

    private string BySecret(byte[] known) =>
        HostileProvider.Assemble(
            new { alg = "HS256", kid = "of-the-provider" },
            Values,
            text => HMACSHA256.HashData(known, text)
        );

    private string ByAnother()
    {
        using var other = RSA.Create(2048);
        return Signed(other);
    }

    private string AfterSigning()
    {
        var parts = Signed().Split('.');
        return $"{parts[0]}.{HostileProvider.Part(With("sub", "somebody else").Values)}.{parts[2]}";
    }
}

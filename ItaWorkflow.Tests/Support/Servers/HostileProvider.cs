using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.IdentityModel.Tokens;

namespace ItaWorkflow.Tests.Support.Servers;

/// <summary>A provider of OpenID Connect that says whatever a test wants, with TLS on a loopback port, under every path.</summary>
public sealed class HostileProvider : IAsyncLifetime
{
    private readonly MailIdentity _identity = MailIdentity.Issue();
    private Microsoft.AspNetCore.Builder.WebApplication? _server;
    private X509Certificate2? _certificate;

    public RSA Key { get; } = RSA.Create(2048);
    public string Address { get; private set; } = "";

    /// <summary>Who certifies it, as PEM.</summary>
    public string Authority => _identity.Authority;

    /// <summary>Given for the next code; null: the code is refused.</summary>
    public string? IdToken { get; set; }

    /// <summary>Said instead of a token, 401, whoever asks.</summary>
    public string? Error { get; set; }

    /// <summary>What it tells of itself in the place of what is true.</summary>
    public Dictionary<string, object?> Instead { get; } = new(StringComparer.Ordinal);

    public RsaSecurityKey SigningKey => new(Key) { KeyId = "of-the-provider" };

    public async ValueTask InitializeAsync()
    {
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        _certificate = X509Certificate2.CreateFromPem(_identity.Certificate, _identity.Key);
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate))
        );
        _server = builder.Build();
        _server.MapGet("/{**path}", (HttpContext http) => Answer(http));
        _server.MapPost("/{**path}", (HttpContext _) => Token());
        await _server.StartAsync();
        Address = _server.Urls.Single();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _certificate?.Dispose();
        Key.Dispose();
    }

    private IResult Answer(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        const string wellKnown = "/.well-known/openid-configuration";
        if (path.EndsWith("/keys", StringComparison.Ordinal))
            return Results.Json(new { keys = new[] { PublicKey() } });
        if (!path.EndsWith(wellKnown, StringComparison.Ordinal))
            return Results.NotFound();
        var issuer = Address + path[..^wellKnown.Length];
        var about = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["issuer"] = issuer,
            ["authorization_endpoint"] = issuer + "/authorize",
            ["token_endpoint"] = issuer + "/token",
            ["jwks_uri"] = issuer + "/keys",
            ["token_endpoint_auth_methods_supported"] = new[] { "client_secret_post" },
        };
        foreach (var (name, value) in Instead)
            about[name] = value;
        return Results.Json(about);
    }

    private object PublicKey()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new(Key.ExportParameters(false)));
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = "of-the-provider",
            n = key.N,
            e = key.E,
        };
    }

    private IResult Token()
    {
        if (Error is { } error)
            return Results.Json(new { error, error_description = "AADSTS7000215: Invalid client secret." }, statusCode: 401);
        return IdToken is { } token
            ? Results.Json(
                new
                {
                    access_token = "none",
                    token_type = "Bearer",
                    expires_in = 60,
                    id_token = token,
                }
            )
            : Results.Json(new { error = "invalid_grant" }, statusCode: 400);
    }

    /// <summary>A token as one is made, of any header and claims.</summary>
    public static string Assemble(object header, object claims, Func<byte[], byte[]> sign)
    {
        var text = $"{Part(header)}.{Part(claims)}";
        return $"{text}.{Base64UrlEncoder.Encode(sign(System.Text.Encoding.ASCII.GetBytes(text)))}";
    }

    public static string Part(object of) => Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(of));
}

using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Signing;
using ItaWorkflow.Workflows.Signing.Stamping;
using Microsoft.AspNetCore.Builder;

namespace ItaWorkflow.Tests.Workflows.Signing;

/// <summary>A time-stamp authority on loopback whose clock the test sets: it stamps in 2026 and in 2036, and publishes its list of revoked.</summary>
internal sealed class ClockTimestamper : IAsyncDisposable
{
    private const string Policy = "1.2.3.4.1";
    private const string Content = "1.2.840.113549.1.9.16.1.4";
    private readonly Microsoft.AspNetCore.Builder.WebApplication app;
    private readonly Func<DateTimeOffset> clock;
    private readonly ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP384);
    private readonly X509Certificate2 root;
    private readonly CertificateRevocationListBuilder revoked = new();
    private X509Certificate2? own;
    private int serial;

    private ClockTimestamper(Func<DateTimeOffset> clock)
    {
        this.clock = clock;
        var request = new CertificateRequest("CN=Trial Clock Root", rootKey, HashAlgorithmName.SHA384);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true)
        );
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        root = request.CreateSelfSigned(clock().AddYears(-1), clock().AddYears(30));
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/", AnswerAsync);
        app.MapGet("/list.crl", () => IsSilent ? Results.NotFound() : Results.Bytes(ListOfRevoked(clock())));
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Its list of revoked is not to be had.</summary>
    public bool IsSilent { get; set; }

    public TimestampTrust Trust => new([new(X509CertificateLoader.LoadCertificate(root.RawData), null)]);
    public byte[] Root => root.RawData;
    public string RootPem => root.ExportCertificatePem();

    /// <param name="years">How long its first certificate lasts.</param>
    public static async Task<ClockTimestamper> StartAsync(Func<DateTimeOffset> clock, int years = 6)
    {
        var stamper = new ClockTimestamper(clock);
        await stamper.app.StartAsync();
        stamper.Address = new Uri(stamper.app.Urls.First());
        stamper.TakeNewKey(years);
        return stamper;
    }

    public void TakeNewKey(int years)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var request = new CertificateRequest("CN=Trial Clock TSA", key, HashAlgorithmName.SHA384);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.8")], true));
        request.CertificateExtensions.Add(
            CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([new Uri(Address, "list.crl").AbsoluteUri])
        );
        using var certificate = request.Create(
            root,
            clock().AddDays(-1),
            clock().AddYears(years),
            [1, .. RandomNumberGenerator.GetBytes(8)]
        );
        own = certificate.CopyWithPrivateKey(key);
    }

    public void Revoke() => revoked.AddEntry(own!, clock());

    public byte[] ListOfRevoked(DateTimeOffset at) =>
        revoked.Build(root, new BigInteger(at.ToUnixTimeSeconds()), at.AddDays(7), HashAlgorithmName.SHA384, null, at);

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Rfc3161TimestampRequest.TryDecode(body.ToArray(), out var asked, out _);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
                writer.WriteInteger(0);
            writer.WriteEncodedValue(Token(asked!));
        }
        await context.Response.Body.WriteAsync(writer.Encode());
    }

    private byte[] Token(Rfc3161TimestampRequest asked)
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, own!)
        {
            DigestAlgorithm = CadesSignature.Sha256,
            IncludeOption = X509IncludeOption.None,
        };
        signer.SignedAttributes.Add(
            new AsnEncodedData(CadesSignature.SigningCertificateV2, CadesSignature.SigningCertificate(own!))
        );
        signer.Certificates.Add(X509CertificateLoader.LoadCertificate(own!.RawData));
        signer.Certificates.Add(X509CertificateLoader.LoadCertificate(root.RawData));
        var cms = new SignedCms(new ContentInfo(new(Content), Info(asked)), detached: false);
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    private byte[] Info(Rfc3161TimestampRequest asked)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            writer.WriteObjectIdentifier(Policy);
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                    writer.WriteObjectIdentifier(asked.HashAlgorithmId.Value!);
                writer.WriteOctetString(asked.GetMessageHash().Span);
            }
            writer.WriteInteger(++serial);
            writer.WriteGeneralizedTime(clock(), omitFractionalSeconds: true);
            if (asked.GetNonce() is { } nonce)
                writer.WriteInteger(nonce.Span);
        }
        return writer.Encode();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rootKey.Dispose();
        root.Dispose();
        own?.Dispose();
    }
}

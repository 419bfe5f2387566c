using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing;
using ItaWorkflow.Workflows.Signing.Keeping;
using ItaWorkflow.Workflows.Signing.Keys;
using ItaWorkflow.Workflows.Signing.Stamping;

namespace ItaWorkflow.Tests.Workflows.Signing;

/// <summary>An office with its own authority and four officers who sign one after the other.</summary>
internal sealed class TrialOffice : IDisposable
{
    public const string Organization = "เทศบาลตำบลตัวอย่าง";
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 15, 0, TimeSpan.FromHours(7));

    public static readonly (string Name, string Position)[] Officers =
    [
        ("นางสาวสมใจ ตัวอย่าง", "ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ"),
        ("นายสมมติ ตั้งใจ", "หัวหน้าสำนักปลัดเทศบาล รักษาราชการแทน ปลัดเทศบาลตำบลตัวอย่าง"),
        ("นายทดสอบ แบบอย่าง", "รองนายกเทศมนตรีตำบลตัวอย่าง"),
        ("นางจำลอง ตัวอย่าง", "นายกเทศมนตรีตำบลตัวอย่าง"),
    ];

    /// <summary>A signing about to happen, for somebody who wants more in it.</summary>
    /// <param name="Laid">The file as the honest signing would lay it out, holes empty.</param>
    public sealed record Forgery(PdfFile Laid, SigningLayout Layout, SigningRequest Request)
    {
        public SignatureField Field => Laid.Fields.Single(f => f.Name == Request.Field);
        public PdfUpdate Update => Layout.Update;
    }

    private readonly ECDsa authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly PdfSigner signer = new(new TimestampClient(new HttpClient()));

    /// <summary>The second officer has an RSA key from elsewhere; to make one takes a second.</summary>
    private static readonly Lazy<byte[]> RsaSecret = new(() =>
    {
        using var rsa = RSA.Create(3072);
        return rsa.ExportPkcs8PrivateKey();
    });

    private static RSA RsaKey()
    {
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(RsaSecret.Value, out _);
        return rsa;
    }

    public TrialOffice() => Authority = CertificateProfile.Authority(Organization, authorityKey, Start.AddYears(-1));

    public X509Certificate2 Authority { get; }

    /// <summary>Whose time-stamps count in this office.</summary>
    public TimestampTrust Trust { get; set; } = TimestampTrust.Nobody;

    public X509Certificate2[] Authorities => [X509CertificateLoader.LoadCertificate(Authority.RawData)];

    public static byte[] Prepared { get; } = SignatureFields.Prepare(TrialSheet.Pdf, TrialSheet.Steps);

    /// <summary>Every revision, the unsigned one first.</summary>
    public async Task<List<byte[]>> CirculateAsync(int signatures = 4, Uri? timestamps = null)
    {
        List<byte[]> revisions = [Prepared];
        for (var step = 0; step < signatures; step++)
            revisions.Add((await SignAsync(revisions[^1], step, timestamps)).Bytes);
        return revisions;
    }

    public async Task<SignedPdf> SignAsync(
        byte[] pdf,
        int step,
        Uri? timestamps = null,
        TimestampPolicy policy = TimestampPolicy.Required,
        DateTimeOffset? at = null,
        Action<Forgery>? forge = null,
        DateTimeOffset? notBefore = null
    )
    {
        using var key = Key(step);
        // A real authority says the real time.
        at ??= timestamps is null ? null : TimeProvider.System.GetUtcNow();
        var request = Request(pdf, step, key, at) with
        {
            TimestampAuthority = timestamps,
            TimestampPolicy = policy,
            Trust = Trust,
            NotBefore = notBefore,
        };
        var layout = SigningLayout.Of(request);
        forge?.Invoke(new(PdfFile.Read(SigningLayout.Of(request).Update.ToBytes()), layout, request));
        return await signer.FillAsync(request, layout, TestContext.Current.CancellationToken);
    }

    /// <summary>A key-holder with a program of their own: right digests, but ranges, padding or attributes as they like.</summary>
    public byte[] Forge(
        byte[] pdf,
        int step,
        Func<int[], int[]>? range = null,
        byte padding = 0,
        Action<byte[]>? tamper = null,
        Action<CmsSigner>? attributes = null
    )
    {
        using var key = Key(step);
        var request = Request(pdf, step, key, null);
        var layout = SigningLayout.Of(request);
        var forged = layout.Update.ToBytes();
        tamper?.Invoke(forged);
        var (start, end) = (layout.Update.Find(layout.Contents).Start.Value, layout.Update.Find(layout.Contents).End.Value);
        int[] numbers = [0, start, end, forged.Length - end];
        var words = (range?.Invoke(numbers) ?? numbers).Select(n => n.ToString("D10", CultureInfo.InvariantCulture));
        Encoding.ASCII.GetBytes($"[{string.Join(' ', words)}]").CopyTo(forged.AsSpan(layout.Update.Find(layout.Range)));

        var maker = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, request.Certificate, key)
        {
            DigestAlgorithm = CadesSignature.Sha256,
            IncludeOption = X509IncludeOption.None,
        };
        maker.SignedAttributes.Add(
            new AsnEncodedData(CadesSignature.SigningCertificateV2, CadesSignature.SigningCertificate(request.Certificate))
        );
        maker.Certificates.Add(request.Certificate);
        maker.Certificates.Add(request.Authority);
        attributes?.Invoke(maker);
        var cms = new SignedCms(new ContentInfo([.. forged[..start], .. forged[end..]]), detached: true);
        cms.ComputeSignature(maker, silent: true);
        var hole = Enumerable.Repeat(padding, (end - start - 2) / 2).ToArray();
        cms.Encode().CopyTo(hole, 0);
        Encoding.ASCII.GetBytes($"<{Convert.ToHexStringLower(hole)}>").CopyTo(forged, start);
        return forged;
    }

    /// <summary>The office's own seal over what all have signed.</summary>
    public async Task<byte[]> SealAsync(byte[] pdf, Uri? timestamps, DateTimeOffset at)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new SigningRequest
        {
            Base = pdf,
            Field = HiddenFields.Seal,
            Appearance = [],
            Certificate = CertificateProfile.Officer(
                Organization + CertificateAuthority.SealMark,
                Organization,
                new PublicKey(key),
                Authority,
                null,
                Start.AddMonths(-1)
            ),
            Authority = Authority,
            Key = key,
            At = at,
            Name = Organization,
            Position = "ตราประทับของหน่วยงาน",
            Reason = "รับรอง",
            TimestampAuthority = timestamps,
            Trust = Trust,
        };
        return (await signer.FillAsync(request, HiddenLayout.Seal(request), TestContext.Current.CancellationToken)).Bytes;
    }

    /// <summary>Its authority's list of revoked certificates.</summary>
    public byte[] ListOfRevoked(DateTimeOffset at, params ReadOnlySpan<SigningKey> revoked) =>
        RevocationList.Of(Authority, revoked.ToArray(), at);

    private static AsymmetricAlgorithm Key(int step) => step == 1 ? RsaKey() : ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private SigningRequest Request(byte[] pdf, int step, AsymmetricAlgorithm key, DateTimeOffset? at)
    {
        var (name, position) = Officers[step];
        var publicKey = key is RSA rsa ? new PublicKey(rsa) : new PublicKey((ECDsa)key);
        return new()
        {
            Base = pdf,
            Field = TrialSheet.Steps[step],
            Appearance = TrialSheet.Appearance,
            Certificate = CertificateProfile.Officer(name, Organization, publicKey, Authority, null, Start.AddMonths(-1)),
            Authority = Authority,
            Key = key,
            At = at ?? Start.AddHours(step),
            Name = name,
            Position = position,
            Reason = "เห็นชอบ",
        };
    }

    public void Dispose()
    {
        Authority.Dispose();
        authorityKey.Dispose();
    }
}

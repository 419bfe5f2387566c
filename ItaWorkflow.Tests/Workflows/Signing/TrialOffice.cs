using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Signing;
using ItaWorkflow.Workflows.Signing.Pdf;

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
        Action<PdfFile, PdfUpdate>? forge = null
    )
    {
        using AsymmetricAlgorithm key = step == 1 ? RsaKey() : ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return await SignAsync(pdf, step, key, timestamps, policy, at, forge);
    }

    private async Task<SignedPdf> SignAsync(
        byte[] pdf,
        int step,
        AsymmetricAlgorithm key,
        Uri? timestamps,
        TimestampPolicy policy,
        DateTimeOffset? at,
        Action<PdfFile, PdfUpdate>? forge
    )
    {
        var (name, position) = Officers[step];
        var publicKey = key is RSA rsa ? new PublicKey(rsa) : new PublicKey((ECDsa)key);
        using var certificate = CertificateProfile.Officer(name, Organization, publicKey, Authority, null, Start.AddMonths(-1));
        var request = new SigningRequest
        {
            Base = pdf,
            Field = TrialSheet.Steps[step],
            Appearance = TrialSheet.Appearance,
            Certificate = certificate,
            Authority = Authority,
            Key = key,
            At = at ?? Start.AddHours(step),
            Name = name,
            Position = position,
            Reason = "เห็นชอบ",
            TimestampAuthority = timestamps,
            TimestampPolicy = policy,
        };
        var layout = PdfSigner.Lay(request);
        forge?.Invoke(PdfFile.Read(pdf), layout.Update);
        return await signer.FillAsync(request, layout, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        Authority.Dispose();
        authorityKey.Dispose();
    }
}

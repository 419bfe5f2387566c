using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Bench;

/// <summary>One signature into one prepared field of one file: ours in the process, poppler's pdfsig as a program.</summary>
internal static class SigningBench
{
    private const int Rounds = 31;
    private static readonly string[] Fields = ["step-1", "step-2", "step-3", "step-4"];

    public static async Task<IReadOnlyList<string>> RunAsync(IServiceProvider services, string work)
    {
        var typesetter = services.GetRequiredService<Typesetter>();
        var prepared = SignatureFields.Prepare(await typesetter.TypesetAsync(SampleSheet.Html, default), Fields);
        var field = SignatureFields.Read(prepared).Single(f => f.Name == Fields[0]);
        var block = new SignatureBlock(
            1,
            "",
            "นางสาวสมใจ ตัวอย่าง",
            ["ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ"],
            new("", TimeProvider.System.GetUtcNow(), null)
        );
        var appearance = await services
            .GetRequiredService<AppearanceSheet>()
            .FitAsync(new(block, field.Width, field.Height), default);

        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        var request = new CertificateRequest("CN=bench", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        var (input, output, store) = (Path.Combine(work, "in.pdf"), Path.Combine(work, "out.pdf"), Path.Combine(work, "nss"));
        await File.WriteAllBytesAsync(input, prepared);
        await MakeStoreAsync(certificate, store);

        await using var scope = services.CreateAsyncScope();
        var signer = scope.ServiceProvider.GetRequiredService<PdfSigner>();
        var ours = new SigningRequest
        {
            Base = prepared,
            Field = Fields[0],
            Appearance = appearance.Pdf ?? throw new InvalidOperationException(appearance.Refusal!.Text),
            Certificate = certificate,
            Authority = certificate,
            Key = key,
            At = now,
            Name = "bench",
            Position = "bench",
        };
        var (mine, theirs) = await Measure.SideBySideAsync(
            Rounds,
            () => signer.SignAsync(ours, default),
            () => Measure.RunAsync("pdfsig", "-nssdir", store, "-sign", Fields[0], "-nick", "bench", input, output)
        );
        return [Measure.Line("sign one step (RSA-2048)", mine, "pdfsig -sign, same file and key", theirs, "ms", mine / theirs)];
    }

    private static async Task MakeStoreAsync(X509Certificate2 certificate, string store)
    {
        Directory.CreateDirectory(store);
        var file = store + ".p12";
        await File.WriteAllBytesAsync(file, certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, "bench"));
        await Measure.RunAsync("certutil", "-N", "-d", "sql:" + store, "--empty-password");
        await Measure.RunAsync("pk12util", "-i", file, "-d", "sql:" + store, "-W", "bench", "-K", "");
        var name = (await Measure.RunAsync("certutil", "-L", "-d", "sql:" + store))
            .Split('\n')
            .First(line => line.Contains("u,u,u", StringComparison.Ordinal))[..60]
            .Trim();
        if (name != "bench")
            await Measure.RunAsync("certutil", "--rename", "-d", "sql:" + store, "-n", name, "--new-n", "bench");
        await Measure.RunAsync("certutil", "-M", "-d", "sql:" + store, "-n", "bench", "-t", "CTu,Cu,Cu");
    }
}

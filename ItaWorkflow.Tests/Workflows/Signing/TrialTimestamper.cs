using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Signing.Stamping;
using Microsoft.AspNetCore.Builder;

namespace ItaWorkflow.Tests.Workflows.Signing;

/// <summary>A time-stamp authority on loopback: openssl answers the queries.</summary>
internal sealed class TrialTimestamper : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tsa");
    private readonly Microsoft.AspNetCore.Builder.WebApplication app;
    private readonly string way;

    private TrialTimestamper(string way)
    {
        this.way = way;
        var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/", AnswerAsync);
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1");
    public string Root => Path.Combine(folder.FullName, "root.pem");

    /// <summary>Its own certificate.</summary>
    public string Own => Path.Combine(folder.FullName, "tsa.pem");

    public TimestampTrust TrustedBy(string file, DateTimeOffset? until = null) =>
        new([new(X509CertificateLoader.LoadCertificateFromFile(file), until)]);

    /// <param name="way">"right"; "broken": answers rubbish; "stale": answers another question.</param>
    public static async Task<TrialTimestamper> StartAsync(string way = "right")
    {
        var stamper = new TrialTimestamper(way);
        stamper.MakeKeys();
        await stamper.app.StartAsync();
        stamper.Address = new Uri(stamper.app.Urls.First());
        return stamper;
    }

    private void MakeKeys()
    {
        File.WriteAllText(At("tsa.cnf"), Configuration.Replace("DIR", folder.FullName, StringComparison.Ordinal));
        File.WriteAllText(At("serial"), "01\n");
        OpenSsl([
            .. Words($"req -x509 -newkey rsa:2048 -nodes -keyout {At("root.key")} -out {Root} -days 3650 -subj"),
            "/CN=Trial Root",
        ]);
        OpenSsl([.. Words($"req -newkey rsa:2048 -nodes -keyout {At("tsa.key")} -out {At("tsa.csr")} -subj"), "/CN=Trial TSA"]);
        OpenSsl(
            Words(
                $"x509 -req -in {At("tsa.csr")} -CA {Root} -CAkey {At("root.key")} -CAcreateserial -out {Own} -days 3650 -extfile {At("tsa.cnf")} -extensions stamper"
            )
        );
    }

    private static string[] Words(string command) => command.Split(' ');

    private async Task AnswerAsync(HttpContext context)
    {
        await using (var query = File.Create(At("query.tsq")))
            await context.Request.Body.CopyToAsync(query);
        if (way is not "stale" || !File.Exists(At("answer.tsr")))
            OpenSsl("ts", "-reply", "-config", At("tsa.cnf"), "-queryfile", At("query.tsq"), "-out", At("answer.tsr"));
        if (way is "stale")
            File.WriteAllBytes(At("answer.tsr"), StaleAnswer());
        context.Response.ContentType = "application/timestamp-reply";
        await context.Response.Body.WriteAsync(way is "broken" ? new byte[200] : await File.ReadAllBytesAsync(At("answer.tsr")));
    }

    /// <summary>A good stamp on other bytes.</summary>
    private byte[] StaleAnswer()
    {
        File.WriteAllText(At("other"), "other");
        OpenSsl("ts", "-query", "-data", At("other"), "-sha256", "-cert", "-out", At("other.tsq"));
        OpenSsl("ts", "-reply", "-config", At("tsa.cnf"), "-queryfile", At("other.tsq"), "-out", At("other.tsr"));
        return File.ReadAllBytes(At("other.tsr"));
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private static void OpenSsl(params string[] arguments) => ForeignJudge.Run("openssl", arguments);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private const string Configuration = """
        [tsa]
        default_tsa = here
        [here]
        serial = DIR/serial
        signer_cert = DIR/tsa.pem
        signer_key = DIR/tsa.key
        certs = DIR/root.pem
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        digests = sha256
        accuracy = secs:1
        ordering = no
        tsa_name = no
        ess_cert_id_chain = no
        ess_cert_id_alg = sha256
        [stamper]
        basicConstraints = critical,CA:FALSE
        keyUsage = critical,digitalSignature
        extendedKeyUsage = critical,timeStamping
        """;
}

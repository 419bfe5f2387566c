using System.Security.Cryptography;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing;
using ItaWorkflow.Workflows.Signing.Keeping;
using ItaWorkflow.Workflows.Signing.Stamping;
using ItaWorkflow.Workflows.Signing.Verifying;

namespace ItaWorkflow.Tests.Workflows.Signing;

/// <summary>One paper of an office through the years: signed, sealed, stamped, renewed, by a clock that the test sets.</summary>
internal sealed class TrialArchive : IAsyncDisposable
{
    private readonly TimestampClient client = new(new HttpClient());

    private TrialArchive() { }

    public TrialOffice Office { get; } = new();
    public ClockTimestamper Stamper { get; private set; } = null!;
    public DateTimeOffset Now { get; set; } = TrialOffice.Start.AddDays(1);

    public static async Task<TrialArchive> BeginAsync()
    {
        var archive = new TrialArchive();
        archive.Stamper = await ClockTimestamper.StartAsync(() => archive.Now);
        archive.Office.Trust = archive.Stamper.Trust;
        return archive;
    }

    /// <summary>A sheet as it was prepared before there were seals: no hidden fields, no store of evidence.</summary>
    public static byte[] PreparedBefore()
    {
        var file = PdfFile.Read(TrialSheet.Pdf);
        var update = new PdfUpdate(file);
        var links = SignatureLink.Of(file);
        foreach (var link in links)
            update.Put(link.Number, link.Field(file));
        PdfDictionary form = new(
            ("Fields", new PdfArray([.. links.Select(l => new PdfReference(l.Number))])),
            ("SigFlags", new PdfNumber(3))
        );
        update.Put(file.Trailer.Require<PdfReference>("Root").Number, file.Catalog.With("AcroForm", form));
        return update.ToBytes();
    }

    /// <summary>Four officers' signatures without time-stamps, and the seal with one.</summary>
    public async Task<byte[]> SealedAsync(byte[]? prepared = null)
    {
        var pdf = prepared ?? TrialOffice.Prepared;
        for (var step = 0; step < 4; step++)
            pdf = (await Office.SignAsync(pdf, step)).Bytes;
        return await Office.SealAsync(pdf, Stamper.Address, Now);
    }

    /// <summary>Evidence of now, and a stamp over all.</summary>
    /// <param name="lists">Of revoked certificates; null: of our own authority and of the stamper's.</param>
    public async Task<byte[]> StampedAsync(byte[] pdf, HashAlgorithmName? hash = null, params byte[][]? lists)
    {
        var kept = WithEvidence(pdf, lists is { Length: > 0 } ? lists : [Office.ListOfRevoked(Now), Stamper.ListOfRevoked(Now)]);
        return await StampAsync(kept, hash);
    }

    public byte[] WithEvidence(byte[] pdf, params byte[][] lists) =>
        SecurityStore.Add(
            pdf,
            new Dictionary<string, IReadOnlyList<byte[]>>(StringComparer.Ordinal)
            {
                [SecurityStore.Certificates] = [Office.Authority.RawData, Stamper.Root],
                [SecurityStore.Lists] = lists,
            }
        )!;

    public async Task<byte[]> StampAsync(byte[] pdf, HashAlgorithmName? hash = null)
    {
        var layout = HiddenLayout.Stamp(PdfFile.Read(pdf));
        var stamped = layout.ToBytes();
        var token = await client.StampAsync(
            Stamper.Address,
            layout.Covered(stamped),
            hash ?? HashAlgorithmName.SHA256,
            TestContext.Current.CancellationToken
        );
        layout.Fill(stamped, token.AsSignedCms().Encode());
        return stamped;
    }

    public Verification Verify(byte[] pdf, DateTimeOffset at) =>
        DocumentVerifier.Verify(pdf, new VerifierTrust(Office.Authorities, Stamper.Trust, at));

    public Verification Verify(byte[] pdf) => Verify(pdf, Now);

    public async ValueTask DisposeAsync()
    {
        await Stamper.DisposeAsync();
        Office.Dispose();
    }
}

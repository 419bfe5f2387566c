using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Signing.Keys;
using ItaWorkflow.Workflows.Signing.Stamping;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Signing.Stamping;

public sealed class TrustStamperTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task A_paper_is_proved_by_whom_the_administrator_trusts_and_by_nobody_else()
    {
        await chain.MoveToPresentAsync();
        await chain.Database.ReadAsync(db => db.TrustedStampers.ExecuteDeleteAsync());
        await using var stamper = await TrialTimestamper.StartAsync();
        await using var stranger = await TrialTimestamper.StartAsync();
        await StampByAsync(stamper);
        var id = await chain.SubmittedAsync();
        Assert.Null(await DecideAsync(id, chain.Town.StrategyHead));
        var unproved = await VerifyAsync(id);
        Assert.Equal((VerificationVerdict.TimeUnproved, "B-B"), (unproved.Verdict, unproved.Signatures[0].Level));
        Assert.Contains(unproved.Findings, f => f.Kind is VerificationFindingKind.TimeUnproved);

        var root = await File.ReadAllBytesAsync(stamper.Root);
        Assert.Null(await TrustAsync(root));
        Assert.Equal(TrustStamperHandler.Already, await TrustAsync(root));
        Assert.Equal(
            (VerificationVerdict.Genuine, "B-T"),
            ((await VerifyAsync(id)).Verdict, (await VerifyAsync(id)).Signatures[0].Level)
        );

        await StampByAsync(stranger);
        Assert.Equal(StampCheck.Untrusted, await DecideAsync(id, chain.Town.Clerk));
        await StampByAsync(stamper);
        Assert.Null(await DecideAsync(id, chain.Town.Clerk));

        // Time by the authority beside time by our own clock.
        await chain.Database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(o => o.SetProperty(x => x.Addresses.TimestampUrl, ""))
        );
        Assert.Null(await DecideAsync(id, chain.Town.Deputy));
        Assert.Null(await DecideAsync(id, chain.Town.Mayor, Verdict.Approve));
        var whole = await VerifyAsync(id);
        Assert.Equal(VerificationVerdict.Genuine, whole.Verdict);
        Assert.Equal(["B-T", "B-T", "B-B", "B-B"], whole.Signatures.Select(s => s.Level));
        Assert.Equal(
            [false, true, false, false],
            await chain.Database.ReadAsync(db => db.Signatures.OrderBy(s => s.Id).Select(s => s.IsTimestamped).ToListAsync())
        );

        await DistrustLaterAsync();
        Assert.Equal(VerificationVerdict.Genuine, (await VerifyAsync(id)).Verdict);
    }

    [Fact]
    public async Task Only_certificates_of_time_stamp_authorities_or_of_issuers_are_taken()
    {
        await using var stamper = await TrialTimestamper.StartAsync();
        Assert.Equal(TrustStamperHandler.NotCertificate, await TrustAsync([]));
        Assert.Equal(TrustStamperHandler.NotCertificate, await TrustAsync(new byte[300]));
        Assert.Equal(
            TrustStamperHandler.NotCertificate,
            await TrustAsync("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"u8.ToArray())
        );
        Assert.Equal(TrustStamperHandler.NotCertificate, await TrustAsync("-----BEGIN CERTIFICATE-----"u8.ToArray()));
        Assert.Equal(TrustStamperHandler.TooLarge, await TrustAsync(new byte[TrustStamperHandler.LargestFile + 1]));
        var own = await File.ReadAllTextAsync(stamper.Own);
        Assert.Equal(
            TrustStamperHandler.TooLarge,
            await TrustAsync(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(own, 6))))
        );
        Assert.Equal(TrustStamperHandler.NotStamper, await TrustAsync(Officer()));

        using var certificate = X509Certificate2.CreateFromPem(own);
        Assert.Null(await TrustAsync(certificate.RawData));
        var written = await chain.Database.ReadAsync(db =>
            db.Journal.Where(e => e.PersonId == chain.Town.Administrator.Id)
                .OrderByDescending(e => e.Id)
                .Select(e => e.Text)
                .FirstAsync()
        );
        Assert.Contains("เชื่อถือผู้ให้บริการประทับเวลา Trial TSA", written, StringComparison.Ordinal);
    }

    private static byte[] Officer()
    {
        using var office = new TrialOffice();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return CertificateProfile.Officer("ก", "ข", new(key), office.Authority, null, TrialOffice.Start).RawData;
    }

    private async Task DistrustLaterAsync()
    {
        var id = await chain.Database.ReadAsync(db =>
            db.TrustedStampers.Where(s => s.EndedAt == null).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync()
        );
        chain.Database.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(
            await chain.AsAsync<DistrustStamperHandler, Refusal?>(
                (h, _) => h.HandleAsync(new(chain.Town.Administrator.Id, id), default)
            )
        );
    }

    private Task<int> StampByAsync(TrialTimestamper stamper) =>
        chain.Database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(o => o.SetProperty(x => x.Addresses.TimestampUrl, stamper.Address.ToString()))
        );

    /// <summary>Both clocks tell the real time, as the authority does.</summary>
    private Task<Refusal?> DecideAsync(long id, Person by, Verdict verdict = Verdict.Endorse)
    {
        chain.Database.Clock.Now = TimeProvider.System.GetUtcNow();
        return chain.DecideAsync(id, by, verdict);
    }

    private Task<Refusal?> TrustAsync(byte[] file) =>
        chain.AsAsync<TrustStamperHandler, Refusal?>((h, _) => h.HandleAsync(new(chain.Town.Administrator.Id, file), default));

    private async Task<Verification> VerifyAsync(long id)
    {
        var paper = await chain.PaperAsync(id);
        return await chain.AsAsync<VerifyDocumentHandler, Verification>(
            async (h, _) => (await h.HandleAsync(new(paper), default)).Verification
        );
    }
}

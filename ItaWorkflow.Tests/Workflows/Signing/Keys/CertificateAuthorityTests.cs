using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Signing.Keys;

public sealed class CertificateAuthorityTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Many_first_officers_at_once_get_one_authority_and_certificates_a_stranger_accepts()
    {
        var signing = await SigningTown.FoundAsync(database);
        await database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(o => o.SetProperty(x => x.Addresses.PublicAddress, "https://ita.example.go.th/"))
        );
        var town = signing.Town;
        await Task.WhenAll(new[] { town.Mayor, town.Deputy, town.Clerk, town.StrategyHead }.Select(p => signing.SetPinAsync(p)));
        Assert.Equal(1, await database.ReadAsync(db => db.AuthorityKeys.CountAsync()));

        using var key = (await signing.OpenAsync(town.Mayor)).Key!;
        using var authority = ForeignJudge.File(
            System.Text.Encoding.ASCII.GetBytes(key.Authority.ExportCertificatePem()),
            "ca.pem"
        );
        using var officer = ForeignJudge.File(
            System.Text.Encoding.ASCII.GetBytes(key.Certificate.ExportCertificatePem()),
            "officer.pem"
        );
        var moment = database.Clock.Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        ForeignJudge.Run("openssl", "verify", "-x509_strict", "-attime", moment, "-CAfile", authority.Path, officer.Path);

        var said = ForeignJudge.Run("openssl", "x509", "-in", officer.Path, "-noout", "-text");
        Assert.Contains("CA:FALSE", said, StringComparison.Ordinal);
        Assert.Contains("Digital Signature, Non Repudiation", said, StringComparison.Ordinal);
        Assert.Contains("URI:https://ita.example.go.th/verify/authority.crl", said, StringComparison.Ordinal);

        var list = await signing.AskAsync(s => s.GetRequiredService<CertificateAuthority>().RevocationListAsync(null, default));
        using var crl = ForeignJudge.File(list!, "authority.crl");
        var verdict = ForeignJudge.Run(
            "openssl",
            "crl",
            "-inform",
            "DER",
            "-in",
            crl.Path,
            "-CAfile",
            authority.Path,
            "-noout",
            "-text"
        );
        Assert.Contains("No Revoked Certificates", verdict, StringComparison.Ordinal);
    }
}

using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Signing;

public sealed class RevocationListTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_certificate_revoked_after_the_office_was_renamed_is_on_its_own_authoritys_list()
    {
        var signing = await SigningTown.FoundAsync(database);
        var town = signing.Town;
        Assert.Null(await signing.SetPinAsync(town.Mayor));
        var soonOver = database.Clock.Now.AddYears(CertificateProfile.AuthorityYears - CertificateProfile.OfficerYears);
        database.Clock.Now = soonOver.AddDays(-1);
        Assert.Null(await signing.SetPinAsync(town.FinanceHead));
        await database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(o =>
                o.SetProperty(x => x.Name, "เทศบาลเมืองตัวอย่าง")
                    .SetProperty(x => x.Addresses.PublicAddress, "https://ita.example.go.th/")
            )
        );
        database.Clock.Now = soonOver.AddDays(1);
        Assert.Null(await signing.SetPinAsync(town.Registrar));
        Assert.Null(await signing.RevokeAsync(town.FinanceHead, town.Administrator));
        Assert.Null(await signing.RevokeAsync(town.Registrar, town.Administrator));

        var authorities = await database.ReadAsync(db => db.AuthorityKeys.OrderBy(a => a.Id).ToListAsync());
        Assert.Equal(2, authorities.Count);
        var first = await RevokedAsync(signing, null, authorities[0]);
        Assert.Equal(await SerialAsync(town.FinanceHead), Assert.Single(first));
        Assert.Equal(first, await RevokedAsync(signing, authorities[0].Id, authorities[0]));
        Assert.Equal(
            await SerialAsync(town.Registrar),
            Assert.Single(await RevokedAsync(signing, authorities[1].Id, authorities[1]))
        );

        using var late = ForeignJudge.File(await CertificateAsync(town.Registrar), "late.der");
        Assert.Contains(
            $"/verify/authority-{authorities[1].Id}.crl",
            ForeignJudge.Run("openssl", "x509", "-inform", "DER", "-in", late.Path, "-noout", "-text"),
            StringComparison.Ordinal
        );
    }

    /// <summary>The serial numbers on the list that is published for one authority, which openssl finds signed by it.</summary>
    private static async Task<List<string>> RevokedAsync(SigningTown signing, int? id, AuthorityKey authority)
    {
        var list = await signing.AskAsync(s => s.GetRequiredService<CertificateAuthority>().RevocationListAsync(id, default));
        using var file = ForeignJudge.File(list!, "authority.crl");
        using var certificate = X509CertificateLoader.LoadCertificate(authority.Certificate);
        using var pem = ForeignJudge.File(System.Text.Encoding.ASCII.GetBytes(certificate.ExportCertificatePem()), "ca.pem");
        var said = ForeignJudge.Run("openssl", "crl", "-inform", "DER", "-in", file.Path, "-CAfile", pem.Path, "-noout", "-text");
        Assert.Contains("verify OK", said, StringComparison.Ordinal);
        return
        [
            .. said.Split('\n')
                .Where(l => l.Contains("Serial Number:", StringComparison.Ordinal))
                .Select(l => l.Split(':')[1].Trim()),
        ];
    }

    private Task<byte[]> CertificateAsync(Person person) =>
        database.ReadAsync(db => db.SigningKeys.Where(k => k.PersonId == person.Id).Select(k => k.Certificate).SingleAsync());

    private async Task<string> SerialAsync(Person person)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(await CertificateAsync(person));
        return certificate.SerialNumber;
    }
}

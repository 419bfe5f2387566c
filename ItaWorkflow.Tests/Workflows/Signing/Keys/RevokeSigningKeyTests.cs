using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Signing.Keys;

namespace ItaWorkflow.Tests.Workflows.Signing.Keys;

public sealed class RevokeSigningKeyTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private SigningTown signing = null!;

    public async ValueTask InitializeAsync()
    {
        signing = await SigningTown.FoundAsync(database);
        await signing.SetPinAsync(signing.Town.Deputy);
    }

    [Fact]
    public async Task An_administrator_revokes_and_the_key_signs_no_more()
    {
        var (deputy, administrator) = (signing.Town.Deputy, signing.Town.Administrator);
        Assert.Equal(RevokeSigningKeyHandler.NotYours, await signing.RevokeAsync(deputy, signing.Town.Registrar));
        Assert.Equal(RevokeSigningKeyHandler.NoReason, await signing.RevokeAsync(deputy, administrator, " "));
        Assert.Null(await signing.RevokeAsync(deputy, administrator));
        Assert.Equal(RevokeSigningKeyHandler.Nothing, await signing.RevokeAsync(deputy, administrator));
        Assert.Equal(KeyVault.Revoked, (await signing.OpenAsync(deputy)).Refusal);
        Assert.Contains(
            "นายระบบ มั่นคง เพิกถอนใบรับรองลายมือชื่อของ นายทดสอบ แบบอย่าง เหตุผล: ลืม PIN",
            await signing.JournalAsync(administrator),
            StringComparison.Ordinal
        );

        // The officer gets a new one by themselves; the list of revoked ones says so to everyone.
        Assert.Null(await signing.SetPinAsync(deputy, "975310"));
        var list = await signing.AskAsync(s => s.GetRequiredService<CertificateAuthority>().RevocationListAsync(null, default));
        using var file = ForeignJudge.File(list!, "authority.crl");
        var said = ForeignJudge.Run("openssl", "crl", "-inform", "DER", "-in", file.Path, "-noout", "-text");
        Assert.Equal(1, said.Split("Serial Number:").Length - 1);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

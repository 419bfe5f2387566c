using System.Security.Cryptography;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Signing.Keys;

namespace ItaWorkflow.Tests.Workflows.Signing.Keys;

public sealed class ChangeSigningPinTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private SigningTown signing = null!;

    public async ValueTask InitializeAsync()
    {
        signing = await SigningTown.FoundAsync(database);
        await signing.SetPinAsync(signing.Town.Mayor);
    }

    [Fact]
    public async Task The_old_pin_sets_a_new_one_and_the_certificate_stays()
    {
        var mayor = signing.Town.Mayor;
        using var before = (await signing.OpenAsync(mayor)).Key!;
        Assert.Equal("Pin", (await signing.ChangePinAsync(mayor, "999888", "135790"))?.Field);
        Assert.Equal(nameof(ChangeSigningPin.NewPin), (await signing.ChangePinAsync(mayor, SigningTown.Pin, "111111"))?.Field);
        Assert.Equal(ChangeSigningPinHandler.SameAgain, await signing.ChangePinAsync(mayor, SigningTown.Pin, SigningTown.Pin));

        Assert.Null(await signing.ChangePinAsync(mayor, SigningTown.Pin, "135790"));
        Assert.NotNull((await signing.OpenAsync(mayor)).Refusal);
        using var after = (await signing.OpenAsync(mayor, "135790")).Key!;
        Assert.Equal(before.Certificate.RawData, after.Certificate.RawData);
        var signature = ((ECDsa)after.Key).SignData([1, 2, 3], HashAlgorithmName.SHA256);
        Assert.True(((ECDsa)before.Key).VerifyData(new byte[] { 1, 2, 3 }, signature, HashAlgorithmName.SHA256));
        Assert.Contains(
            "นางจำลอง ตัวอย่าง เปลี่ยน PIN ลงนามของตนเอง",
            await signing.JournalAsync(mayor),
            StringComparison.Ordinal
        );
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

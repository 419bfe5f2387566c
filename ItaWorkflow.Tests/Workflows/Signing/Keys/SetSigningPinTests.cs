using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Signing.Keys;

public sealed class SetSigningPinTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private SigningTown signing = null!;

    public async ValueTask InitializeAsync() => signing = await SigningTown.FoundAsync(database);

    [Fact]
    public async Task A_pin_brings_a_key_a_certificate_and_a_line_in_the_journal()
    {
        var officer = signing.Town.StrategyHead;
        Assert.Null(await signing.SetPinAsync(officer));
        using var key = (await signing.OpenAsync(officer)).Key!;
        Assert.Contains(officer.Name, key.Certificate.Subject, StringComparison.Ordinal);
        Assert.Contains(
            "นางสาวสมใจ ตัวอย่าง ตั้ง PIN ลงนามและได้รับใบรับรองลายมือชื่อ",
            await signing.JournalAsync(officer),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567890123")]
    [InlineData("12345a")]
    [InlineData("111111")]
    [InlineData("121212")]
    [InlineData("345678")]
    [InlineData("210987")]
    public async Task A_pin_that_is_short_or_easy_is_refused(string pin) =>
        Assert.Equal(nameof(SetSigningPin.Pin), (await signing.SetPinAsync(signing.Town.Deputy, pin))?.Field);

    [Fact]
    public async Task Thai_digits_are_digits()
    {
        Assert.Null(await signing.SetPinAsync(signing.Town.Clerk, "๒๔๖๘๑๐"));
        using var key = (await signing.OpenAsync(signing.Town.Clerk, "246810")).Key;
        Assert.NotNull(key);
    }

    [Fact]
    public async Task Nobody_sets_a_pin_without_the_accounts_password()
    {
        Assert.Equal(SetSigningPinHandler.WrongPassword, await signing.SetPinAsync(signing.Town.Mayor, password: "ผิด"));
        Assert.Equal(KeyVault.NoKey, (await signing.OpenAsync(signing.Town.Mayor)).Refusal);
    }

    [Fact]
    public async Task Guessing_the_password_here_makes_wait()
    {
        var person = signing.Town.FinanceHead;
        for (var i = 0; i < 5; i++)
            Assert.Equal(SetSigningPinHandler.WrongPassword, await signing.SetPinAsync(person, password: "ผิด"));
        Assert.Equal(SecretTrials.TooSoon(TimeSpan.FromSeconds(1)).Text, (await signing.SetPinAsync(person))?.Text);
    }

    [Fact]
    public async Task A_forgotten_pin_means_a_new_key_and_the_old_one_revoked()
    {
        var person = signing.Town.FinanceOfficer;
        await signing.SetPinAsync(person);
        Assert.Null(await signing.SetPinAsync(person, "975310"));
        Assert.NotNull((await signing.OpenAsync(person)).Refusal);
        using var key = (await signing.OpenAsync(person, "975310")).Key;
        Assert.NotNull(key);
        var revoked = await database.ReadAsync(db =>
            db.SigningKeys.CountAsync(k => k.PersonId == person.Id && k.RevokedAt == database.Clock.GetUtcNow())
        );
        Assert.Equal(1, revoked);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Signing.Keys;

[OnBothStores]
public sealed class KeyVaultTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private SigningTown signing = null!;

    public async ValueTask InitializeAsync() => signing = await SigningTown.FoundAsync(database);

    [Fact]
    public async Task Wrong_pins_rest_a_key_count_on_and_the_right_pin_forgives()
    {
        var mayor = signing.Town.Mayor;
        await signing.SetPinAsync(mayor);
        Assert.Equal("PIN ไม่ถูกต้อง ลองได้อีก 4 ครั้ง", (await signing.OpenAsync(mayor, "000111")).Refusal?.Text);
        using (var opened = (await signing.OpenAsync(mayor)).Key)
            Assert.NotNull(opened);

        for (var i = 0; i < WrongPins.Allowed; i++)
            await signing.OpenAsync(mayor, "000111");
        var resting = (await signing.OpenAsync(mayor)).Refusal;
        Assert.Equal("ใส่ PIN ผิดหลายครั้ง ระบบพักการลงนามของท่านถึง 20 พ.ย. 2569 09:15 น.", resting?.Text);
        Assert.Contains(
            "นางจำลอง ตัวอย่าง ใส่ PIN ลงนามผิด 5 ครั้งติดกัน ระบบพักการลงนามถึง 20 พ.ย. 2569 09:15 น.",
            await signing.JournalAsync(mayor),
            StringComparison.Ordinal
        );

        database.Clock.Advance(WrongPins.FirstRest);
        using (var opened = (await signing.OpenAsync(mayor)).Key)
            Assert.NotNull(opened);

        await AHundredGuessesAtOnceAreCountedOneByOne();
        await AnExpiredCertificateSignsNothing();
    }

    private async Task AHundredGuessesAtOnceAreCountedOneByOne()
    {
        var deputy = signing.Town.Deputy;
        await signing.SetPinAsync(deputy);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => signing.OpenAsync(deputy, "000111")));
        Assert.Equal(4, answers.Count(a => a.Refusal!.Text.StartsWith("PIN ไม่ถูกต้อง", StringComparison.Ordinal)));
        Assert.Equal(
            5,
            await database.ReadAsync(db =>
                db.SigningKeys.Where(k => k.PersonId == deputy.Id).Select(k => k.WrongPins).SingleAsync()
            )
        );
    }

    private async Task AnExpiredCertificateSignsNothing()
    {
        var clerk = signing.Town.Clerk;
        await signing.SetPinAsync(clerk);
        database.Clock.Now = database.Clock.Now.AddYears(2).AddMinutes(1);
        Assert.StartsWith(
            "ใบรับรองลายมือชื่อของท่านหมดอายุ",
            (await signing.OpenAsync(clerk)).Refusal?.Text,
            StringComparison.Ordinal
        );
        Assert.Null(await signing.SetPinAsync(clerk));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

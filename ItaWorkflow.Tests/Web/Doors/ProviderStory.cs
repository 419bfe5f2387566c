using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Support.Servers;
using ItaWorkflow.Web.Doors;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Doors;

/// <summary>People come in by a certified provider in a real browser, whose settings were kept after the application had started.</summary>
public sealed class ProviderStory(TestDatabase database, Browser browser) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly MailIdentity _identity = MailIdentity.Issue();
    private WebApplication _application = null!;

    public async ValueTask InitializeAsync()
    {
        database.Clock.Now = TimeProvider.System.GetUtcNow();
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            await Town.FoundAsync(database);
        _application = TrustedLine.Lay(new(database), _identity.Authority).Start();
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Theory]
    [InlineData(DoorKind.Entra, Device.Desktop, "mayor")]
    [InlineData(DoorKind.Entra, Device.Phone, "clerk")]
    [InlineData(DoorKind.OpenId, Device.Phone, "deputy")]
    public async Task An_address_that_the_provider_verified_opens_the_door_to_where_one_was_going(
        DoorKind kind,
        Device device,
        string userName
    )
    {
        await using var provider = await OpenAsync(kind);
        await using var visitor = await browser.OpenAsync(_application, device);
        await visitor.GoAsync("/memos");
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"sign-in-doors-{kind}-{device}");

        await EnterAsync(visitor, kind, "nobody@example.go.th");
        await visitor.Page.WaitForURLAsync("**/account/sign-in?to=%2Fmemos");
        Assert.Contains("ระบบนี้ยังไม่รู้จักบัญชี", await visitor.Page.InnerTextAsync("[role=alert]"), StringComparison.Ordinal);
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"sign-in-unknown-{kind}-{device}");
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.GoAsync("/memos");

        await EnterAsync(visitor, kind, $"{userName}@example.go.th");
        await visitor.Page.WaitForURLAsync("**/memos");
        var told = await database.ReadAsync(db =>
            db.Journal.Where(e => e.Kind == JournalKind.DoorLinked || e.Kind == JournalKind.SignedIn)
                .OrderByDescending(e => e.Id)
                .Select(e => e.Kind)
                .Take(2)
                .ToListAsync()
        );
        Assert.Contains(JournalKind.DoorLinked, told);
        Assert.Contains(JournalKind.SignedIn, told);

        await visitor.GoAsync("/account/providers");
        await visitor.AssertAccessibleAsync();
        Assert.Contains("เชื่อมแล้ว", await visitor.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        // Its own page asks for letters from outside.
        Assert.DoesNotContain(visitor.Complaints, c => !c.Contains("NAME_NOT_RESOLVED", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Device.Desktop, "registrar", "1100000000011")]
    [InlineData(Device.Phone, "officer", "1100000000029")]
    public async Task ThaID_is_linked_by_who_is_signed_in_and_no_number_is_kept(Device device, string userName, string pid)
    {
        await using var provider = await OpenAsync(DoorKind.ThaId);
        await using var visitor = await browser.SignInAsAsync(_application, userName, device);
        await visitor.GoAsync("/account/providers");
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"own-providers-{device}");
        await visitor.Page.ClickAsync("main a[href*='/doors/thaid']");
        await ProveAsync(visitor, pid);
        await visitor.Page.WaitForURLAsync("**/account/providers");
        Assert.Contains("สมชาย ใจดี", await visitor.Page.InnerTextAsync(".toast"), StringComparison.Ordinal);

        await using var phone = await browser.OpenAsync(_application, device);
        await phone.GoAsync("/memos");
        await EnterAsync(phone, DoorKind.ThaId, pid);
        await phone.Page.WaitForURLAsync("**/memos");
        await phone.Page.EvaluateAsync("document.querySelector('form[action$=\"/account/sign-out\"]').submit()");
        await phone.Page.WaitForURLAsync("**/account/sign-in");
        Assert.Contains("ThaID ยังเข้าอยู่", await phone.Page.InnerTextAsync(".toast"), StringComparison.Ordinal);

        var link = await database.ReadAsync(db =>
            db.DoorLinks.SingleAsync(l => l.Person!.Email == $"{userName}@example.go.th" && l.Kind == DoorKind.ThaId)
        );
        Assert.Equal(64, link.Subject.Length);
        Assert.False(await database.ReadAsync(db => db.Journal.AnyAsync(e => e.Text.Contains(pid))));
    }

    private async Task<CertifiedProvider> OpenAsync(DoorKind kind)
    {
        var provider = await CertifiedProvider.StartAsync(kind, _application.Address, _identity);
        await _application.OpenDoorAsync(kind, provider.Settings(kind));
        return provider;
    }

    private static async Task EnterAsync(Visitor visitor, DoorKind kind, string login)
    {
        await visitor.Page.ClickAsync($".doors a[href*='/doors/{kind.Segment()}']");
        await ProveAsync(visitor, login);
    }

    /// <summary>At the provider's own page.</summary>
    private static async Task ProveAsync(Visitor visitor, string login)
    {
        await visitor.Page.FillAsync("input[name=login]", login);
        await visitor.Page.FillAsync("input[name=password]", "any");
        await visitor.Page.ClickAsync("button[type=submit]");
    }
}

using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Account;

public sealed class SigningTests(TestDatabase database, Browser browser) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private WebApplication application = null!;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Persons.AnyAsync()))
            await Town.FoundAsync(database);
        application = new WebApplication(database).Start();
    }

    [Theory]
    [InlineData(Device.Desktop, "mayor")]
    [InlineData(Device.Phone, "deputy")]
    public async Task An_officer_sets_changes_and_decorates_their_signature(Device device, string who)
    {
        await using var visitor = await browser.SignInAsAsync(application, who, device);
        await visitor.GoAsync("/account/signing");
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"signing-first-{device}");

        await FillAsync(visitor, ("#Set_Pin", "111111"), ("#Set_Again", "111111"), ("#Set_Password", Town.Password));
        Assert.Contains(
            "เดาง่ายเกินไป",
            await visitor.Page.Locator(".error-summary").TextContentAsync(),
            StringComparison.Ordinal
        );
        await visitor.PictureAsync($"signing-refused-{device}");

        await FillAsync(visitor, ("#Set_Pin", "246810"), ("#Set_Again", "246810"), ("#Set_Password", Town.Password));
        Assert.Contains("พร้อมลงนาม", await visitor.Page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        await visitor.AssertAccessibleAsync();

        await visitor
            .Page.Locator("#Png")
            .SetInputFilesAsync(
                new Microsoft.Playwright.FilePayload
                {
                    Name = "s.png",
                    MimeType = "image/png",
                    Buffer = SignaturePicture.Png,
                }
            );
        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "ใช้รูปนี้" }).ClickAsync();
        await visitor.Page.Locator(".signature-picture").WaitForAsync();
        await visitor.PictureAsync($"signing-ready-{device}");

        await FillAsync(visitor, ("#Change_Pin", "000111"), ("#Change_NewPin", "135790"), ("#Change_Again", "135790"));
        Assert.Contains(
            "ลองได้อีก 4 ครั้ง",
            await visitor.Page.Locator(".error-summary").TextContentAsync(),
            StringComparison.Ordinal
        );
        await FillAsync(visitor, ("#Change_Pin", "246810"), ("#Change_NewPin", "135790"), ("#Change_Again", "135790"));
        Assert.Contains("เปลี่ยน PIN แล้ว", await visitor.Page.Locator(".toast").TextContentAsync(), StringComparison.Ordinal);

        await visitor.Page.Locator("summary", new() { HasText = "ลืม PIN" }).ClickAsync();
        await visitor.PictureAsync($"signing-forgotten-{device}");
        await FillAsync(visitor, ("#Set_Pin", "975310"), ("#Set_Again", "975310"), ("#Set_Password", Town.Password));
        Assert.Contains("ตั้ง PIN แล้ว", await visitor.Page.Locator(".toast").TextContentAsync(), StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData(Device.Desktop, "clerk")]
    [InlineData(Device.Phone, "strategy-head")]
    public async Task A_certificate_ends_by_its_officers_own_word_or_by_an_administrators(Device device, string who)
    {
        await using var visitor = await browser.SignInAsAsync(application, who, device);
        await visitor.GoAsync("/account/signing");
        await FillAsync(visitor, ("#Set_Pin", "246810"), ("#Set_Again", "246810"), ("#Set_Password", Town.Password));

        await visitor.Page.Locator("summary", new() { HasText = "เพิกถอนใบรับรอง" }).ClickAsync();
        await visitor.PictureAsync($"revoke-own-{device}");
        await FillAsync(visitor, ("#Revoke_Why", "มีผู้เห็น PIN"));
        Assert.Contains("โปรดยืนยัน", await visitor.Page.Locator(".error-summary").TextContentAsync(), StringComparison.Ordinal);
        await visitor.AssertAccessibleAsync();
        await visitor.Page.Locator("#Revoke_IsSure").CheckAsync();
        await FillAsync(visitor, ("#Revoke_Why", "มีผู้เห็น PIN"));
        Assert.Contains("เพิกถอนใบรับรองแล้ว", await visitor.Page.Locator(".toast").TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("ยังไม่มีใบรับรอง", await visitor.Page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        await FillAsync(visitor, ("#Set_Pin", "246810"), ("#Set_Again", "246810"), ("#Set_Password", Town.Password));

        var id = await database.ReadAsync(db => db.Users.Where(a => a.UserName == who).Select(a => a.PersonId).SingleAsync());
        await using var admin = await browser.SignInAsAsync(application, "admin", device);
        await admin.GoAsync($"/admin/persons/edit/{id}");
        await admin.Page.Locator("summary", new() { HasText = "เพิกถอนใบรับรอง" }).ClickAsync();
        await admin.PictureAsync($"revoke-other-{device}");
        await admin.AssertAccessibleAsync();
        await admin.Page.Locator("#Revoke_Why").FillAsync("พ้นหน้าที่");
        await admin.Page.Locator("#Revoke_IsSure").CheckAsync();
        await admin.Page.Locator("#certificate button").ClickAsync();
        await admin.Page.Locator(".toast").WaitForAsync();
        Assert.Equal(0, await admin.Page.Locator("#certificate").CountAsync());
        Assert.Equal(2, await database.ReadAsync(db => db.SigningKeys.CountAsync(k => k.PersonId == id && k.RevokedAt != null)));
        Assert.Empty(visitor.Complaints.Concat(admin.Complaints));
    }

    private static async Task FillAsync(Visitor visitor, params (string Field, string Text)[] fields)
    {
        foreach (var (field, text) in fields)
            await visitor.Page.Locator(field).FillAsync(text);
        var answered = visitor.Page.WaitForResponseAsync(r =>
            r.Request.Method == "GET" && r.Url.EndsWith("/account/signing", StringComparison.Ordinal)
            || r.Request.Method == "POST" && r.Status == 200
        );
        await visitor.Page.Keyboard.PressAsync("Enter");
        await answered;
        await visitor.Page.WaitForLoadStateAsync();
    }

    public async ValueTask DisposeAsync() => await application.DisposeAsync();
}

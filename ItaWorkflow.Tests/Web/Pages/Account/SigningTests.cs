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

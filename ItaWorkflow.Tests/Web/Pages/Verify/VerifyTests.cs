using System.Net;
using System.Security.Cryptography;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Verify;

public sealed class VerifyTests(Chain chain, Browser browser) : IClassFixture<Chain>, IAsyncLifetime
{
    private WebApplication application = null!;

    public ValueTask InitializeAsync()
    {
        application = new WebApplication(chain.Database).Start();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Anybody_learns_whether_a_file_is_genuine(Device device)
    {
        var (memo, pdf) = await SignedAsync();
        await using var visitor = await browser.OpenAsync(application, device);
        await visitor.GoAsync("/verify");
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"verify-start-{device}");

        await SendAsync(visitor, pdf);
        Assert.Equal("เอกสารแท้ ไม่มีการแก้ไขหลังลงนาม", await visitor.Page.Locator("h1").TextContentAsync());
        Assert.EndsWith(
            "/verify/file/" + Convert.ToHexStringLower(SHA256.HashData(pdf)),
            visitor.Page.Url,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "วันลงนามใช้ได้ ขณะนี้ใช้ได้ถึง",
            await visitor.Page.Locator(".line-list details").First.TextContentAsync(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "นางจำลอง ตัวอย่าง",
            await visitor.Page.Locator(".line-list").TextContentAsync(),
            StringComparison.Ordinal
        );
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"verify-genuine-{device}");

        await SendAsync(visitor, [.. pdf, .. "\n% ต่อท้าย\n"u8]);
        Assert.Equal("เอกสารถูกแก้ไขหลังลงนาม", await visitor.Page.Locator("h1").TextContentAsync());
        Assert.Contains("V-", await visitor.Page.Locator("section.notice").TextContentAsync(), StringComparison.Ordinal);
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"verify-altered-{device}");

        await SendAsync(visitor, "not a pdf"u8.ToArray());
        Assert.Contains("ไม่ใช่ PDF", await visitor.Page.Locator("h1").TextContentAsync(), StringComparison.Ordinal);
        await visitor.PictureAsync($"verify-other-{device}");

        var code = await chain.Database.ReadAsync(db => db.Memos.Where(m => m.Id == memo).Select(m => m.Code).SingleAsync());
        await visitor.GoAsync("/verify");
        await visitor.Page.Locator("#code").FillAsync(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync($"**/verify/{code}");
        Assert.Contains("ขออนุมัติจัดประชุม", await visitor.Page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"verify-code-{device}");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_paper_nobody_signed_yet_is_not_found_by_its_code_and_nonsense_is_no_code()
    {
        var draft = await chain.DraftAsync();
        var code = await chain.Database.ReadAsync(db => db.Memos.Where(m => m.Id == draft).Select(m => m.Code).SingleAsync());
        using var client = new Client(application);
        var said = await client.ReadAsync($"/verify/{code}");
        Assert.Contains($"ไม่พบเอกสารรหัส {code}", said, StringComparison.Ordinal);
        Assert.DoesNotContain("ขออนุมัติ", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/verify/nonsense")).StatusCode);
        Assert.Contains("รหัสเอกสารมี 8 ตัว", await client.ReadAsync("/verify?code=nonsense"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_that_is_not_kept_is_told_in_words_and_an_earlier_revision_is_told_as_one()
    {
        var (memo, _) = await SignedAsync();
        var first = await chain.Database.ReadAsync(db =>
            db.SignedDocuments.Where(d => d.Case!.MemoId == memo && d.Revision == 1).Select(d => d.Sha256).SingleAsync()
        );
        using var client = new Client(application);

        Assert.Contains("ฉบับล่าสุดมี 4 ลายมือชื่อ", await client.ReadAsync($"/verify/file/{first}"), StringComparison.Ordinal);
        using var unknown = await client.GetAsync("/verify/file/" + new string('0', 64));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains(
            "ไม่พบไฟล์ที่มีค่าแฮชนี้",
            WebUtility.HtmlDecode(await unknown.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
        using var nonsense = await client.GetAsync("/verify/file/nonsense");
        Assert.Equal(HttpStatusCode.NotFound, nonsense.StatusCode);
    }

    [Fact]
    public async Task The_authority_and_its_revocations_are_public()
    {
        using var client = new Client(application);
        Assert.Equal(
            "application/pkix-crl",
            (await client.GetAsync("/verify/authority.crl")).Content.Headers.ContentType?.MediaType
        );
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/verify/authority.crt")).StatusCode);
    }

    [Fact]
    public async Task One_address_does_not_ask_without_end()
    {
        using var client = new Client(application);
        HttpStatusCode last = default;
        // A minute may begin anew between them.
        for (var i = 0; i <= 2 * Throttle.PerMinute && last != HttpStatusCode.TooManyRequests; i++)
            last = (await client.GetAsync("/verify/2222-2222")).StatusCode;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    internal static async Task SendAsync(Visitor visitor, byte[] pdf)
    {
        await visitor.GoAsync("/verify");
        await visitor
            .Page.Locator("#Pdf")
            .SetInputFilesAsync(
                new Microsoft.Playwright.FilePayload
                {
                    Name = "บันทึก.pdf",
                    MimeType = "application/pdf",
                    Buffer = pdf,
                }
            );
        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "ตรวจไฟล์" }).ClickAsync();
        // Only the file's digest was sent. Of what is not kept the page asks for the file.
        var unknown = visitor.Page.Locator("[data-unknown]");
        await visitor.Page.Locator("[data-unknown]:visible, .verdict").First.WaitForAsync();
        if (await unknown.IsVisibleAsync())
            await unknown.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await visitor.Page.Locator(".verdict").WaitForAsync();
        await visitor.Page.WaitForLoadStateAsync();
    }

    private async Task<(long Memo, byte[] Pdf)> SignedAsync()
    {
        var (id, town) = (await chain.SubmittedAsync(), chain.Town);
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        Assert.Null(await chain.DecideAsync(id, town.Clerk));
        Assert.Null(await chain.DecideAsync(id, town.Deputy));
        Assert.Null(await chain.DecideAsync(id, town.Mayor, Verdict.Approve));
        return (id, await chain.PaperAsync(id));
    }

    public async ValueTask DisposeAsync() => await application.DisposeAsync();
}

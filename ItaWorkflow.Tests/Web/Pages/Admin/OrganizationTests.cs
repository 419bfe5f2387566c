using System.Net;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Signing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Admin;

public sealed class OrganizationTests(TestDatabase database, Browser browser) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Page = "/admin/organization";
    private WebApplication _application = null!;

    public async ValueTask InitializeAsync()
    {
        await Town.FoundAsync(database);
        _application = new WebApplication(database).Start();
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task The_administrator_says_whose_time_stamps_count()
    {
        await using var stamper = await TrialTimestamper.StartAsync();
        await database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(o => o.SetProperty(x => x.Addresses.TimestampUrl, "http://tsa.test/"))
        );
        using var client = await new Client(_application).SignInAsync("admin");
        Assert.Contains("ยังไม่ได้ระบุว่าเชื่อถือผู้ให้บริการใด", await client.ReadAsync(Page), StringComparison.Ordinal);

        using var nothing = await client.PostAsync(Page, [new("pem", "")], Page + "?handler=Trust");
        Assert.Equal(HttpStatusCode.OK, nothing.StatusCode);
        Assert.Contains(
            "อ่านใบรับรองไม่ได้",
            WebUtility.HtmlDecode(await nothing.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );

        var own = await File.ReadAllTextAsync(stamper.Own);
        using var pasted = await client.PostAsync(Page, [new("pem", own)], Page + "?handler=Trust");
        Assert.Equal(HttpStatusCode.Redirect, pasted.StatusCode);
        var root = await File.ReadAllBytesAsync(stamper.Root);
        using var uploaded = await client.UploadAsync(Page, Page + "?handler=Trust", "file", "root.pem", root);
        Assert.Equal(HttpStatusCode.Redirect, uploaded.StatusCode);
        var trusted = await client.ReadAsync(Page);
        Assert.Contains("Trial Root", trusted, StringComparison.Ordinal);
        Assert.DoesNotContain("ยังไม่ได้ระบุว่าเชื่อถือผู้ให้บริการใด", trusted, StringComparison.Ordinal);

        var id = await database.ReadAsync(db => db.TrustedStampers.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync());
        using var ended = await client.PostAsync(Page, [new("id", $"{id}")], Page + "?handler=Distrust");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Contains("ตราประทับก่อนหน้านั้นยังใช้ได้", await client.ReadAsync(Page), StringComparison.Ordinal);

        foreach (var device in new[] { Device.Desktop, Device.Phone })
        {
            await using var visitor = await browser.SignInAsAsync(_application, "admin", device);
            await visitor.GoAsync(Page);
            await visitor.AssertAccessibleAsync();
            await visitor.PictureAsync($"admin-organization-{device}");
            Assert.Empty(visitor.Complaints);
        }
    }
}

using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Public;

public sealed class PublicPagesTests(PublishingOffice office) : IClassFixture<PublishingOffice>
{
    [Fact]
    public async Task Public_pages_are_the_same_for_all_and_say_so()
    {
        await office.SetAsync(needsReview: false);
        var memo = await office.ApprovedAsync();
        Assert.Null(await office.PublishAsync(memo, shown: new(true, true, [])));
        await office.Database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(s => s.SetProperty(o => o.Addresses.PublicAddress, ""))
        );
        await using var application = new WebApplication(office.Database).Start();
        using var signedIn = await new Client(application).SignInAsync("officer");
        using var anybody = new Client(application);

        var page = await SameAsync(anybody, signedIn, "/public/2570/o25");
        Assert.Contains("application/ld+json", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script type=\"module\"", page, StringComparison.Ordinal);
        await SameAsync(anybody, signedIn, "/public");
        Assert.Contains("รายงาน", await anybody.ReadAsync("/public/2570?q=รายงาน"), StringComparison.Ordinal);
        Assert.Contains("ไม่พบ", await anybody.ReadAsync("/public/2570?q=ไม่มีเลย"), StringComparison.Ordinal);
        await FeedsAsync(anybody);
        foreach (var none in new[] { "/public/2570/o99", "/public/2570/x", "/public/1/o1", "/public/2570/o25/999/a.pdf" })
        {
            using var missing = await anybody.GetAsync(none);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }

        await FileAsync(anybody);
    }

    /// <summary>No cookie, a strong tag, and nothing of who looks.</summary>
    private static async Task<string> SameAsync(Client anybody, Client signedIn, string path)
    {
        using var answer = await anybody.GetAsync(path);
        using var other = await signedIn.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.Equal(answer.Headers.ETag, other.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.Public);
        Assert.False(answer.Headers.Contains("Set-Cookie") || other.Headers.Contains("Set-Cookie"));
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task FeedsAsync(Client anybody)
    {
        using var json = JsonDocument.Parse(await anybody.ReadAsync("/public/feed.json"));
        Assert.EndsWith(
            "/public/2570/o25",
            json.RootElement.GetProperty("items")[0].GetProperty("url").GetString(),
            StringComparison.Ordinal
        );
        using var atom = await anybody.GetAsync("/public/feed.atom");
        Assert.Equal("feed", XDocument.Parse(await atom.Content.ReadAsStringAsync()).Root!.Name.LocalName);
        using var map = await anybody.GetAsync("/public/sitemap.xml");
        Assert.Contains("/public/2570/o25<", await map.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task FileAsync(Client anybody)
    {
        var file = await office.Database.ReadAsync(db => db.PublishedFiles.OrderBy(f => f.Ordinal).FirstAsync());
        using var pdf = await anybody.GetAsync($"/public/2570/o25/{file.Id}/{file.FileName}");
        Assert.Equal(HttpStatusCode.OK, pdf.StatusCode);
        Assert.Equal($"\"{file.Sha256}\"", pdf.Headers.ETag!.Tag);
        Assert.Equal(file.Size, (await pdf.Content.ReadAsByteArrayAsync()).Length);
    }
}

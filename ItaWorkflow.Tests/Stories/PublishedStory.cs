using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Parser;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Disclosures.Watch;
using ItaWorkflow.Tests.Workflows.Publishing;
using ItaWorkflow.Workflows.Disclosures.Watch;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.FileProviders;
using Site = Microsoft.AspNetCore.Builder.WebApplication;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// The cycle's public end: an approved report is published, its address is an item's answer; another item's page stops on its server, its
/// owner hears of it on the second day, and again when it is back; the public pages stand on another server too. Pictures in
/// artifacts/stories/published.
/// </summary>
public sealed class PublishedStory(PublishingOffice office, Browser browser) : IClassFixture<PublishingOffice>
{
    [Fact]
    public async Task An_approved_report_becomes_public_and_what_stops_opening_is_told()
    {
        await using var application = new Support.WebApplication(office.Database).Start();
        await using var site = new TrialSite();
        await site.StartAsync();
        await SetAsync(application.Address, site.Address.Authority);
        var memo = await office.ApprovedAsync();
        await using var secretary = await browser.SignInAsAsync(application, "officer");

        await PublishAsync(secretary, memo);
        await ReadByAnybodyAsync(application);
        await GiveOtherAsync(secretary, new Uri(site.Address, "/no-year"));
        await WatchAsync(site, secretary);
        await BundleAsync(secretary);
        await WithdrawAsync(secretary, application, memo);
        Assert.Empty(secretary.Complaints);
    }

    private Task<int> SetAsync(Uri address, string inner) =>
        office.Database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(set =>
                set.SetProperty(o => o.Addresses.PublicAddress, address.ToString().TrimEnd('/'))
                    .SetProperty(o => o.Public.InnerHosts, inner)
                    .SetProperty(o => o.Public.Complaints, "https://www.example.go.th/complain")
            )
        );

    private static async Task PublishAsync(Visitor secretary, long memo)
    {
        await secretary.GoAsync($"/memos/{memo}");
        await secretary.Page.ClickAsync("a[href$='/publish']");
        await secretary.Page.SelectOptionAsync("#Input_Item", "o25");
        await secretary.Page.CheckAsync("#Input_Reading");
        await SeeAsync(secretary, "1-publish");
        await secretary.Page.ClickAsync("form[method=post] .btn-primary");
        await secretary.Page.WaitForSelectorAsync(".chip.ok");
        await secretary.GoAsync("/disclosures/2570?all=true");
        Assert.Contains("/public/2570/o25", await secretary.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private async Task ReadByAnybodyAsync(Support.WebApplication application)
    {
        foreach (var device in new[] { Device.Desktop, Device.Phone })
        {
            await using var anybody = await browser.OpenAsync(application, device);
            await anybody.GoAsync("/public");
            await SeeAsync(anybody, $"2-public-{device}");
            await anybody.Page.ClickAsync(".oit-list a");
            await anybody.Page.WaitForURLAsync("**/public/2570/o25");
            await SeeAsync(anybody, $"3-item-{device}");
            Assert.Empty(await anybody.Page.Context.CookiesAsync());
            Assert.Empty(anybody.Complaints);
        }
    }

    private async Task GiveOtherAsync(Visitor secretary, Uri address)
    {
        var page = secretary.Page;
        await secretary.GoAsync("/disclosures/2570/o26");
        await page.FillAsync("#Address", address.AbsoluteUri);
        await page.ClickAsync("form[action*='Give'] .btn");
        await page.WaitForSelectorAsync(".copyline code");
        await page.SelectOptionAsync(
            "#Input_OwnerId",
            office.Town.FinanceOfficer.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)
        );
        await page.ClickAsync("form .btn-primary");
        await page.WaitForSelectorAsync(".toast");
        await SeeAsync(secretary, "4-address");
    }

    private async Task WatchAsync(TrialSite site, Visitor secretary)
    {
        await LookAsync(TimeSpan.Zero);
        await site.StopAsync();
        await LookAsync(TimeSpan.FromDays(3));
        await LookAsync(TimeSpan.FromHours(8));
        Assert.Equal(0, await ToldAsync(RungKind.LinkDead));
        await LookAsync(TimeSpan.FromHours(8));
        Assert.Equal(1, await ToldAsync(RungKind.LinkDead));
        await secretary.SignInAgainAsync();
        await secretary.GoAsync("/disclosures/2570");
        await SeeAsync(secretary, "5-dead");
        await site.ComeBackAsync();
        await LookAsync(TimeSpan.FromDays(1));
        Assert.Equal(1, await ToldAsync(RungKind.LinkBack));
        await secretary.SignInAgainAsync();
        await secretary.GoAsync("/disclosures/2570?all=true");
        await SeeAsync(secretary, "6-back");
    }

    private async Task LookAsync(TimeSpan later)
    {
        office.Database.Clock.Advance(later);
        await office.AsAsync<WatchLinksHandler, int>((h, _) => h.HandleAsync(default));
    }

    /// <summary>The item's owner.</summary>
    private Task<int> ToldAsync(RungKind kind) =>
        office.Database.ReadAsync(db =>
            db.Reminders.CountAsync(r =>
                r.RungKind == kind && r.PersonId == office.Town.FinanceOfficer.Id && r.Channel == Channel.InApp
            )
        );

    /// <summary>Unpacked and served by another server, every link of every page opens.</summary>
    private static async Task BundleAsync(Visitor secretary)
    {
        var zip = await (await secretary.Page.Context.APIRequest.GetAsync("/disclosures/bundle.zip")).BodyAsync();
        var folder = Directory.CreateTempSubdirectory("bundle-");
        await ZipFile.ExtractToDirectoryAsync(new MemoryStream(zip), folder.FullName);
        using var files = new PhysicalFileProvider(folder.FullName);
        await using var other = Site.CreateSlimBuilder().Build();
        other.Urls.Add("http://127.0.0.1:0");
        other.UseStaticFiles(new StaticFileOptions { FileProvider = files });
        await other.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(other.Urls.First()) };
        var seen = await CrawlAsync(http);
        Assert.Contains(seen, path => path.EndsWith("/2570/o25.html", StringComparison.Ordinal));
        Assert.Contains(seen, path => path.EndsWith("-signed.pdf", StringComparison.Ordinal));
        Assert.Contains(seen, path => path.EndsWith("/style.css", StringComparison.Ordinal));
        await secretary.Page.GotoAsync(new Uri(http.BaseAddress, "2570/o25.html").AbsoluteUri);
        await SeeAsync(secretary, "7-bundle");
        folder.Delete(recursive: true);
    }

    private static async Task<HashSet<string>> CrawlAsync(HttpClient http)
    {
        var (seen, waiting) = (
            new HashSet<string>(StringComparer.Ordinal),
            new Queue<Uri>([new(http.BaseAddress!, "index.html")])
        );
        while (waiting.TryDequeue(out var page))
        {
            if (!seen.Add(page.AbsolutePath))
                continue;
            using var answer = await http.GetAsync(page);
            Assert.True(answer.StatusCode is HttpStatusCode.OK, page.AbsoluteUri);
            if (answer.Content.Headers.ContentType?.MediaType is not "text/html")
                continue;
            using var read = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            foreach (var link in read.QuerySelectorAll("[href]").Select(e => e.GetAttribute("href")!))
                if (!link.Contains("://", StringComparison.Ordinal) && !link.StartsWith('#'))
                {
                    Assert.False(link.StartsWith('/'), $"{page}: {link}");
                    waiting.Enqueue(new(page, link));
                }
        }

        return seen;
    }

    private async Task WithdrawAsync(Visitor secretary, Support.WebApplication application, long memo)
    {
        var file = await office.Database.ReadAsync(db => db.PublishedFiles.OrderBy(f => f.Id).FirstAsync());
        await secretary.GoAsync(new Uri(application.Address, $"/memos/{memo}/publish").AbsoluteUri);
        await secretary.Page.ClickAsync("details summary");
        await secretary.Page.FillAsync("details [name=Reason]", "ตารางที่ 2 ใส่ตัวเลขผิด");
        await secretary.Page.ClickAsync("details .btn");
        await secretary.Page.WaitForSelectorAsync(".toast");
        await Task.Delay(1100);
        await using var anybody = await browser.OpenAsync(application);
        var gone = await anybody.GoAsync($"/public/2570/o25/{file.Id}/{file.FileName}");
        Assert.Equal(410, gone!.Status);
        await SeeAsync(anybody, "8-withdrawn");
        var item = await anybody.GoAsync("/public/2570/o25");
        Assert.Equal(200, item!.Status);
        Assert.Contains("ตารางที่ 2 ใส่ตัวเลขผิด", await anybody.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    private static async Task SeeAsync(Visitor visitor, string name)
    {
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"stories/published/{name}");
    }
}

internal static class SignedInAnew
{
    /// <summary>Days went by: the session is over.</summary>
    public static async Task SignInAgainAsync(this Visitor visitor)
    {
        await visitor.Page.Context.ClearCookiesAsync();
        await visitor.SignInAsync("officer", Town.Password);
    }
}

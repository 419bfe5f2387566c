using System.Net;
using ItaWorkflow.Tests.Support;

namespace ItaWorkflow.Tests.Web.Pages.Channels;

public sealed class FeedTests(TestDatabase database, Browser browser) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_account_page_gives_an_address_that_a_calendar_program_reads_without_signing_in()
    {
        await Town.FoundAsync(database);
        await using var application = new WebApplication(database).Start();
        await using var officer = await browser.SignInAsAsync(application, "officer");
        await officer.GoAsync("/account/channels");
        await officer.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "สร้างลิงก์ปฏิทิน" }).ClickAsync();
        var address = await officer.Page.Locator("#calendar .secret").InnerTextAsync();
        await officer.PictureAsync("channels-calendar-desktop");
        await officer.AssertAccessibleAsync();

        using var program = new HttpClient();
        using var first = await program.GetAsync(new Uri(address));
        Assert.Equal("text/calendar; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.Empty((await CalendarReader.ReadAsync(await first.Content.ReadAsByteArrayAsync())).Events);
        program.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await program.GetAsync(new Uri(address));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

        await officer.GoAsync("/account/channels");
        Assert.Equal(0, await officer.Page.Locator("#calendar .secret").CountAsync());
        await officer.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "ยกเลิกลิงก์" }).ClickAsync();
        await officer.Page.GetByText("ยกเลิกลิงก์ปฏิทินแล้ว").WaitForAsync();
        using var third = await program.GetAsync(new Uri(address));
        Assert.Equal(HttpStatusCode.NotFound, third.StatusCode);
        Assert.Empty(officer.Complaints);
    }
}

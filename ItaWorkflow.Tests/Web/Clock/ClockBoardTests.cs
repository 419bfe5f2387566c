using System.Net;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Web.Clock;

namespace ItaWorkflow.Tests.Web.Clock;

/// <summary>Hangfire's own pages behind the office's doors.</summary>
public sealed class ClockBoardTests(TestCluster cluster, Browser browser) : IAsyncLifetime
{
    private readonly TestDatabase database = new(cluster);

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        await Town.FoundAsync(database);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Only_administrators_see_Hangfires_pages_and_nothing_is_pressed_by_another_site()
    {
        await using var application = new WebApplication(database).With("Clock:Runs", "true").Start();
        using (var stranger = await new Caller(application.Address).GoAsync(ClockBoard.Address))
            Assert.Equal("/account/sign-in", stranger.Path);
        await using (var officer = await browser.SignInAsAsync(application, "officer"))
            Assert.Equal((int)HttpStatusCode.NotFound, (await officer.GoAsync(ClockBoard.Address))!.Status);
        await using var administrator = await browser.SignInAsAsync(application, "admin");

        await administrator.GoAsync("/admin/jobs");
        Assert.Equal(ClockBoard.Address, await administrator.Page.GetByText("แผงของ Hangfire").First.GetAttributeAsync("href"));
        await administrator.GoAsync(ClockBoard.Address);
        await administrator.Page.Locator("#realtimeGraph").WaitForAsync();
        await administrator.PictureAsync("hangfire-desktop");
        foreach (var page in new[] { "/recurring", "/servers", "/jobs/succeeded" })
            Assert.Equal(200, (await administrator.GoAsync(ClockBoard.Address + page))!.Status);
        await administrator.GoAsync($"{ClockBoard.Address}/recurring");
        await administrator.PictureAsync("hangfire-recurring-desktop");
        Assert.Empty(administrator.Complaints);

        var pressed = await administrator.Page.EvaluateAsync<int>(
            $"fetch('{ClockBoard.Address}/recurring/remove', {{ method: 'POST', body: new URLSearchParams({{ 'jobs[]': 'watch' }}) }}).then(r => r.status)"
        );
        Assert.Equal(403, pressed);
    }

    [Fact]
    public async Task Where_the_clock_does_not_run_there_are_none()
    {
        await using var application = new WebApplication(database).Start();
        await using var administrator = await browser.SignInAsAsync(application, "admin");

        Assert.Equal((int)HttpStatusCode.NotFound, (await administrator.GoAsync(ClockBoard.Address))!.Status);
    }
}

using System.Net;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Web.Pages.Inbox;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Inbox;

/// <summary>The bell counts along on every open page, whichever process had the news.</summary>
[OnBothStores]
public sealed class LiveTests(TestCluster cluster, Browser browser) : IAsyncLifetime
{
    private readonly TestDatabase database = new(cluster);
    private int notices;
    private Town town = null!;

    [Fact]
    public async Task A_notice_shows_on_both_open_pages_and_reading_it_on_one_clears_the_other()
    {
        await using var application = new WebApplication(database).Start();
        await using var officer = await browser.SignInAsAsync(application, "officer");
        await officer.GoAsync("/memos");
        var second = await officer.Page.Context.NewPageAsync();
        await second.GotoAsync("/inbox");
        await UntilAsync(() => application.Services.GetRequiredService<LiveCounts>().Pages == 2);
        Assert.False(await officer.Page.Locator(".iconbtn .count").IsVisibleAsync());

        await TellAsync(town.Officer);
        await TellAsync(town.Officer);

        await officer
            .Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "การแจ้งเตือน 2 รายการใหม่" })
            .WaitForAsync();
        await second.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "มีรายการใหม่ แสดงรายการ" }).ClickAsync();
        await second.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "อ่านแล้วทั้งหมด" }).ClickAsync();

        await officer
            .Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "การแจ้งเตือน ไม่มีรายการใหม่" })
            .WaitForAsync();
        await officer.AssertAccessibleAsync();
        Assert.Empty(officer.Complaints);
    }

    [Fact]
    public async Task A_notice_written_by_one_process_shows_at_the_other()
    {
        Assert.SkipUnless(database.IsOnPostgres, "Elsewhere there is one process.");
        await database.ArrangeAsync(db =>
        {
            var owner = db.Persons.Single(p => p.Id == town.FinanceOfficer.Id);
            var measure = new Measure
            {
                FiscalYear = 2570,
                Title = "ขึ้นทะเบียนทรัพย์สินที่ให้ยืม",
                DueOn = new(2027, 6, 30),
                CreatedAt = database.Clock.GetUtcNow(),
            };
            measure.Owners.Add(owner);
            db.Measures.Add(measure);
        });
        await database.AskAsync<KeepCheckpointsHandler, bool>(async h =>
        {
            await h.HandleAsync(CancellationToken.None);
            return true;
        });
        await using var here = new WebApplication(database).Start();
        await using var there = await AppProcess.StartAsync(database);
        using var owner = await there.SignInAsync("finance-officer");
        using var stream = new StreamReader(await owner.GetStreamAsync("/inbox/live"));
        Assert.Equal("0", await NextAsync(stream));

        using var secretary = await new Client(here).SignInAsync("officer");
        using var nudged = await secretary.PostAsync("/checkpoints/2570/six-month", []);

        Assert.Equal(HttpStatusCode.Redirect, nudged.StatusCode);
        Assert.Equal("1", await NextAsync(stream));
    }

    [Fact]
    public async Task A_process_that_stops_ends_its_streams()
    {
        var application = new WebApplication(database).Start();
        using var officer = await new Client(application).SignInAsync("officer");
        using var answer = await officer.FollowAsync("/inbox/live");
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("0", await NextAsync(stream));

        var stopping = application.DisposeAsync().AsTask();

        Assert.Null(await NextAsync(stream));
        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task So_many_pages_of_one_person_are_followed_and_no_more()
    {
        await using var application = new WebApplication(database).Start();
        var counts = application.Services.GetRequiredService<LiveCounts>();
        var pages = Enumerable.Range(0, LiveCounts.MostPagesOfOnePerson).Select(_ => counts.Open(town.Officer.Id)!).ToList();
        using var officer = await new Client(application).SignInAsync("officer");
        using var mayor = await new Client(application).SignInAsync("mayor");

        using var refused = await officer.FollowAsync("/inbox/live");
        using var other = await mayor.FollowAsync("/inbox/live");
        pages.ForEach(page => page.Dispose());
        using var again = await officer.FollowAsync("/inbox/live");

        Assert.Equal(
            (HttpStatusCode.NoContent, HttpStatusCode.OK, HttpStatusCode.OK),
            (refused.StatusCode, other.StatusCode, again.StatusCode)
        );
    }

    [Fact]
    public async Task A_stream_that_lost_its_database_connection_tells_what_it_missed()
    {
        Assert.SkipUnless(database.IsOnPostgres, "Elsewhere there is no connection to lose.");
        await using var application = new WebApplication(database).Start();
        using var officer = await new Client(application).SignInAsync("officer");
        using var answer = await officer.FollowAsync("/inbox/live");
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal("0", await NextAsync(stream));

        await database.ReadAsync(db =>
            db.Database.ExecuteSqlRawAsync(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN notices_changed' AND datname = current_database()"
            )
        );
        await TellAsync(town.Officer);

        Assert.Equal("1", await NextAsync(stream));
    }

    [Fact]
    public async Task Nobody_follows_without_signing_in_and_an_open_page_is_told_to_stop()
    {
        await using var application = new WebApplication(database).Start();
        using var stranger = new Client(application);

        using var answer = await stranger.GetAsync("/inbox/live");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        town = await Town.FoundAsync(database);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task TellAsync(Person person)
    {
        var notice = new Notice(
            new(SubjectKind.Memo, 1),
            new(2026, 11, 20),
            new(RungKind.Returned, ++notices),
            "ส่งคืนให้แก้ไข: เรื่องทดสอบ",
            "ข้อความทดสอบ",
            "/memos"
        );
        return database.ArrangeAsync(db => db.Reminders.AddRange(Notice.Owed(person, notice, database.Clock.GetUtcNow())));
    }

    /// <returns>null: the stream has ended.</returns>
    private static async Task<string?> NextAsync(StreamReader stream)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await stream.ReadLineAsync(deadline.Token) is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return line["data: ".Length..];
        return null;
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!holds())
            await Task.Delay(20, deadline.Token);
    }
}

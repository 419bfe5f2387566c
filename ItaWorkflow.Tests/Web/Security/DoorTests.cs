using System.Net;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Security;

public sealed class DoorTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private WebApplication _application = null!;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            await Town.FoundAsync(database);
        _application = new WebApplication(database).Start();
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/account")]
    [InlineData("/account/password")]
    [InlineData("/admin")]
    [InlineData("/memos/1")]
    public async Task A_stranger_is_led_to_the_door_and_back(string path)
    {
        using var stranger = new Client(_application);
        using var answer = await stranger.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/sign-in?to=" + Uri.EscapeDataString(path), answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_link_to_the_door_leads_nowhere_outside()
    {
        using var person = new Client(_application);
        using var answer = await person.PostAsync(
            "/account/sign-in?to=https://example.com/",
            new Dictionary<string, string>
            {
                ["Input.Name"] = "officer",
                ["Input.Password"] = Town.Password,
                ["To"] = "https://example.com/",
            }
        );
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_refused_password_says_so_and_keeps_the_name()
    {
        using var person = new Client(_application);
        using var answer = await person.PostAsync(
            "/account/sign-in",
            new Dictionary<string, string> { ["Input.Name"] = "registrar", ["Input.Password"] = "wrong-password" }
        );
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง โปรดลองอีกครั้ง", page, StringComparison.Ordinal);
        Assert.Contains("value=\"registrar\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-password", page, StringComparison.Ordinal);
        database.Clock.Advance(TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_at_its_next_request()
    {
        using var here = await new Client(_application).SignInAsync("mayor");
        using var there = await new Client(_application).SignInAsync("mayor");
        using var other = await new Client(_application).SignInAsync("clerk");
        await there.ReadAsync("/account");

        using var done = await here.PostAsync("/account", [], "/account?handler=SignOutEverywhere");

        Assert.Equal("/account/sign-in", done.Headers.Location!.OriginalString);
        using var answer = await there.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await other.ReadAsync("/account");
    }

    [Fact]
    public async Task A_new_password_keeps_this_session_and_ends_the_others()
    {
        const string next = "กาแฟ เรือใบ ดินสอ ฝนตก";
        using var here = await new Client(_application).SignInAsync("strategy-head");
        using var there = await new Client(_application).SignInAsync("strategy-head");

        using var done = await here.PostAsync(
            "/account/password",
            new Dictionary<string, string>
            {
                ["Input.Current"] = Town.Password,
                ["Input.New"] = next,
                ["Input.Again"] = next,
            }
        );

        Assert.Equal("/account", done.Headers.Location!.OriginalString);
        await here.ReadAsync("/account");
        using var answer = await there.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var again = await new Client(_application).SignInAsync("strategy-head", next);
    }

    [Fact]
    public async Task Who_leaves_the_office_is_out_at_the_next_request()
    {
        using var person = await new Client(_application).SignInAsync("finance-officer");
        await person.ReadAsync("/account");

        await database.ReadAsync(db =>
            db.Persons.Where(p => p.Email == "finance-officer@example.go.th")
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.IsActive, false))
        );

        using var answer = await person.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_given_password_is_changed_before_anything_else()
    {
        await database.ReadAsync(db =>
            db.Users.Where(a => a.UserName == "finance-head")
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.MustChangePassword, true))
        );
        using var person = await new Client(_application).SignInAsync("finance-head");

        using var answer = await person.GetAsync("/account");
        Assert.Equal("/account/password", answer.Headers.Location!.OriginalString);
        Assert.Contains("ตั้งรหัสผ่านของท่านเอง", await person.ReadAsync("/account/password"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_without_a_request_for_twelve_hours_ends()
    {
        using var person = await new Client(_application).SignInAsync("deputy");
        database.Clock.Advance(TimeSpan.FromHours(11));
        await person.ReadAsync("/account");
        database.Clock.Advance(TimeSpan.FromHours(11));
        await person.ReadAsync("/account");
        database.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromMinutes(1));

        using var answer = await person.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Who_guesses_is_told_when_to_come_again()
    {
        database.Clock.Advance(TimeSpan.FromHours(2));
        using var person = new Client(_application);
        HttpStatusCode[] answers = [await GuessAsync(), await GuessAsync(), await GuessAsync()];

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
        database.Clock.Advance(TimeSpan.FromHours(2));

        async Task<HttpStatusCode> GuessAsync()
        {
            using var answer = await person.PostAsync(
                "/account/sign-in",
                new Dictionary<string, string> { ["Input.Name"] = "nobody", ["Input.Password"] = "wrong-password" }
            );
            if (answer.StatusCode is HttpStatusCode.TooManyRequests)
                Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter!.Delta);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_once_its_person_signed_out()
    {
        using var person = await new Client(_application).SignInAsync("registrar");
        using var thief = person.Copied();
        await thief.ReadAsync("/account");

        using var done = await person.PostAsync("/account", [], "/account/sign-out");

        Assert.Equal("/account/sign-in", done.Headers.Location!.OriginalString);
        using var answer = await thief.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task However_busy_a_session_ends_after_the_offices_longest()
    {
        using var person = await new Client(_application).SignInAsync("admin");
        for (var hours = 0; hours + 11 <= DoorSettings.UsualLongestHours; hours += 11)
        {
            database.Clock.Advance(TimeSpan.FromHours(11));
            await person.ReadAsync("/account");
        }
        database.Clock.Advance(TimeSpan.FromHours(11));

        using var answer = await person.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_duty_that_is_taken_away_is_gone_with_the_next_request()
    {
        using var person = await new Client(_application).SignInAsync("officer");
        using var before = await person.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);

        await DutyAsync("officer", true);
        await person.ReadAsync("/admin");
        await DutyAsync("officer", false);

        using var after = await person.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    private Task<int> DutyAsync(string userName, bool administers) =>
        database.ReadAsync(db =>
            db.Persons.Where(p => p.Email == userName + "@example.go.th")
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.IsAdministrator, administers))
        );

    [Fact]
    public async Task The_setup_page_is_gone_once_founded()
    {
        using var stranger = new Client(_application);
        using var answer = await stranger.GetAsync("/setup");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

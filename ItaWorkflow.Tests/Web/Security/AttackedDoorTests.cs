using System.Diagnostics;
using System.Net;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Support.Processes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Security;

/// <summary>By wall clock, at a process of its own: fifty guesses at once, the person whose name is guessed, and a stolen cookie.</summary>
public sealed class AttackedDoorTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly Uri Door = new("/account/sign-in", UriKind.Relative);
    private AppProcess application = null!;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            await Town.FoundAsync(database);
        application = await AppProcess.StartAsync(
            new("ConnectionStrings__Default", database.ConnectionString),
            new("DataDirectory", database.Folder),
            new("Clock__Runs", "false"),
            new("ASPNETCORE_ENVIRONMENT", "Production"),
            new("TrustedProxies", "127.0.0.1")
        );
    }

    [Fact]
    public async Task Of_fifty_guesses_all_but_the_first_are_refused_unread_whether_or_not_the_name_exists()
    {
        var before = await JournalAsync();
        var real = await GuessAsync("mayor", "203.0.113.1");
        var nobody = await GuessAsync("nobody-of-the-office", "203.0.113.2");

        foreach (var (answers, took) in new[] { real, nobody })
        {
            Assert.InRange(answers.Count(a => a.Status is HttpStatusCode.OK), 1, Allowed(took));
            Assert.All(
                answers,
                a => Assert.Contains(a.Status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.TooManyRequests])
            );
        }

        // The same words, too.
        Assert.Equal(Said(real.Answers, HttpStatusCode.OK), Said(nobody.Answers, HttpStatusCode.OK));
        Assert.Equal(Said(real.Answers, HttpStatusCode.TooManyRequests), Said(nobody.Answers, HttpStatusCode.TooManyRequests));
        Assert.Equal(before, await JournalAsync());

        // She herself comes in from where she sits, at once.
        using var mayor = Caller("198.51.100.7");
        Assert.Equal(HttpStatusCode.Redirect, (await EnterAsync(mayor, await TokenAsync(mayor), "mayor", Town.Password)).Status);
    }

    [Fact]
    public async Task A_stolen_cookie_is_worth_nothing_after_signing_out()
    {
        using var officer = Caller("198.51.100.8");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await EnterAsync(officer, await TokenAsync(officer), "officer", Town.Password)).Status
        );
        using var thief = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = application.Address,
        };
        thief.DefaultRequestHeaders.Add("Cookie", Cookies[officer].GetCookieHeader(application.Address));
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/")).StatusCode);

        var page = await officer.GetStringAsync("/account");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", AppProcess.TokenOf(page))]);
        using var left = await officer.PostAsync("/account/sign-out", form);

        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/")).StatusCode);
    }

    /// <summary>Two are read at once, then one after a pause of a second, of two, of four …: however slow the machine is.</summary>
    private static int Allowed(TimeSpan took) => 2 + (int)Math.Log2(took.TotalSeconds + 1);

    private async Task<(IReadOnlyList<Answer> Answers, TimeSpan Took)> GuessAsync(string name, string from)
    {
        using var attacker = Caller(from);
        var token = await TokenAsync(attacker);
        var began = Stopwatch.GetTimestamp();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(n => EnterAsync(attacker, token, name, $"wrong-password-{n}"))
        );
        return (answers, Stopwatch.GetElapsedTime(began));
    }

    private async Task<Answer> EnterAsync(HttpClient caller, string token, string name, string password)
    {
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            new("Input.Name", name),
            new("Input.Password", password),
        ]);
        using var answer = await caller.PostAsync(Door, form);
        return new(answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private static async Task<string> TokenAsync(HttpClient caller) => AppProcess.TokenOf(await caller.GetStringAsync(Door));

    /// <summary>What such answers tell beside the field, without how long to wait.</summary>
    private static IReadOnlyList<string> Said(IReadOnlyList<Answer> answers, HttpStatusCode status) =>
        [
            .. answers
                .Where(a => a.Status == status)
                .Select(a => a.Body.Contains("ลองถี่เกินไป", StringComparison.Ordinal) ? "too soon" : Sentence(a.Body))
                .Distinct(StringComparer.Ordinal),
        ];

    private static string Sentence(string body) =>
        body.Contains(ItaWorkflow.Workflows.Accounts.SignInHandler.Wrong.Text, StringComparison.Ordinal) ? "wrong" : body;

    private Dictionary<HttpClient, CookieContainer> Cookies { get; } = [];

    private HttpClient Caller(string from)
    {
        var cookies = new CookieContainer();
        var caller = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress = application.Address,
        };
        caller.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        Cookies[caller] = cookies;
        return caller;
    }

    private Task<int> JournalAsync() => database.ReadAsync(db => db.Journal.CountAsync());

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private sealed record Answer(HttpStatusCode Status, string Body);
}

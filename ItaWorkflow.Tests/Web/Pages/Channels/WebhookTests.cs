using System.Net;
using System.Security.Cryptography;
using System.Text;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Channels.Line;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Channels;

/// <summary>A person links their LINE through the pages and the official account's chat, and leaves again.</summary>
public sealed class WebhookTests(TestCluster cluster, LineServer line, Browser browser)
    : IClassFixture<LineServer>,
        IAsyncLifetime
{
    private const string Secret = "channel-secret";
    private readonly TestDatabase database = new(cluster);
    private Town town = null!;

    [Fact]
    public async Task A_code_from_the_account_page_sent_in_the_chat_links_and_blocking_unlinks()
    {
        await using var application = await StartAsync();
        await using var administrator = await browser.SignInAsAsync(application, "admin");
        await LookAsync(administrator, "/admin/line", "line-settings-desktop");
        await using var officer = await browser.SignInAsAsync(application, "officer", Device.Phone);
        await LookAsync(officer, "/account/channels", "channels-phone");
        await officer.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "ขอรหัสเชื่อม LINE" }).ClickAsync();
        var code = await officer.Page.Locator("#line .secret").InnerTextAsync();
        await LookAsync(officer, null, "channels-code-phone");

        Assert.Equal(HttpStatusCode.OK, await SayAsync(application, "U1", code));

        var reply = Assert.Single(line.Received);
        Assert.Equal(("reply", "reply-token", "เชื่อมบัญชีกับเทศบาลตำบลตัวอย่างแล้ว"), (reply.Act, reply.To, reply.Text));
        await LookAsync(officer, "/account/channels", "channels-linked-phone");
        Assert.True(await officer.Page.GetByText("เชื่อมแล้ว").IsVisibleAsync());

        Assert.Equal(
            HttpStatusCode.OK,
            await SendAsync(application, """{"events":[{"type":"unfollow","source":{"type":"user","userId":"U1"}}]}""")
        );
        Assert.Equal("", await LineUserAsync(town.Officer));
        Assert.Empty(officer.Complaints.Concat(administrator.Complaints));
    }

    [Fact]
    public async Task A_person_unlinks_on_the_account_page()
    {
        await using var application = await StartAsync();
        await database.ReadAsync(db =>
            db.Persons.Where(p => p.Id == town.Officer.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.LineUserId, "U1"))
        );
        using var officer = await new Client(application).SignInAsync("officer");

        using var answer = await officer.PostAsync("/account/channels", [], "/account/channels?handler=Unlink");

        Assert.Equal("", await LineUserAsync(town.Officer));
    }

    [Fact]
    public async Task A_call_that_line_did_not_sign_is_not_believed()
    {
        await using var application = await StartAsync();
        var code = (
            await database.AskAsync((IssueLineCodeHandler h) => h.HandleAsync(new(town.Officer.Id), CancellationToken.None))
        ).Code!;
        var body = Message("U1", code);

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(application, body, Sign(body, "another-secret")));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(application, body, Sign(body + " ", Secret)));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(application, body, "no base64"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(application, body, ""));
        Assert.Equal("", await LineUserAsync(town.Officer));
        Assert.Equal(0, line.Calls);
    }

    [Fact]
    public async Task Small_talk_groups_and_events_yet_unknown_are_passed_over()
    {
        await using var application = await StartAsync();

        foreach (
            var body in new[]
            {
                """{"destination":"x","events":[]}""",
                Message("U1", "สวัสดีค่ะ"),
                """{"events":[{"type":"message","message":{"type":"text","text":"ABCD-2345"},"source":{"type":"group","groupId":"C1","userId":"U1"},"replyToken":"r"}]}""",
                """{"events":[{"type":"somethingNew","source":{"type":"user","userId":"U1"},"more":[1]}]}""",
            }
        )
            Assert.Equal(HttpStatusCode.OK, await SendAsync(application, body));

        Assert.Equal(0, line.Calls);
    }

    [Fact]
    public async Task A_code_that_is_not_one_is_answered_so()
    {
        await using var application = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await SayAsync(application, "U1", "ABCD-2345"));

        Assert.Equal(LinkLineHandler.NoSuchCode.Text, Assert.Single(line.Received).Text);
    }

    [Fact]
    public async Task An_office_without_line_has_no_such_address()
    {
        await using var application = new WebApplication(database).Start();

        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(application, """{"events":[]}"""));
    }

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        town = await Town.FoundAsync(database);
        line.Accept();
        line.Forget();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task<WebApplication> StartAsync()
    {
        var application = new WebApplication(database).With("Line:Address", line.Address.ToString()).Start();
        await using var scope = application.Services.CreateAsyncScope();
        var command = new ChangeLine(town.Administrator.Id, true, "token", Secret, 300);
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ChangeLineHandler>().HandleAsync(command, default));
        return application;
    }

    private static Task<HttpStatusCode> SayAsync(WebApplication application, string user, string text) =>
        SendAsync(application, Message(user, text));

    private static string Message(string user, string text) =>
        $$$"""{"events":[{"type":"message","replyToken":"reply-token","source":{"type":"user","userId":"{{{user}}}"},"message":{"type":"text","id":"1","text":"{{{text}}}"}}]}""";

    private static async Task<HttpStatusCode> SendAsync(WebApplication application, string body, string? signature = null)
    {
        using var http = new HttpClient { BaseAddress = application.Address };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        content.Headers.TryAddWithoutValidation("X-Line-Signature", signature ?? Sign(body, Secret));
        using var answer = await http.PostAsync(new Uri("/line/webhook", UriKind.Relative), content);
        return answer.StatusCode;
    }

    private static string Sign(string body, string secret) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));

    private Task<string> LineUserAsync(Person person) =>
        database.ReadAsync(db => db.Persons.Where(p => p.Id == person.Id).Select(p => p.LineUserId).SingleAsync());

    private static async Task LookAsync(Visitor visitor, string? path, string picture)
    {
        if (path is not null)
            await visitor.GoAsync(path);
        await visitor.PictureAsync(picture);
        await visitor.AssertAccessibleAsync();
    }
}

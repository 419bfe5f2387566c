using System.Net;
using System.Security.Cryptography;
using ItaWorkflow.Data.Channels;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Channels.Mail;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Admin;

public sealed class MailPageTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private WebApplication _application = null!;

    public async ValueTask InitializeAsync()
    {
        await Town.FoundAsync(database);
        _application = new WebApplication(database).Start();
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task Each_way_in_keeps_a_secret_of_its_own_which_no_page_shows_again()
    {
        using var rsa = RSA.Create(2048);
        using var administrator = await new Client(_application).SignInAsync("admin");
        Assert.Contains(
            "value=\"StartTls\" selected=\"selected\"",
            await administrator.ReadAsync("/admin/mail"),
            StringComparison.Ordinal
        );

        var refused = await SaveAsync(administrator, "Google", [new("Input.Key", "{\"private_key\":\"half a key\"}")]);
        Assert.Contains("id=\"Input_Key-error\"", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("half a key", refused, StringComparison.Ordinal);
        Assert.Contains(
            "id=\"Input_ClientSecret-error\"",
            await SaveAsync(administrator, "Microsoft", [new("Input.Tenant", "example.go.th"), new("Input.ClientId", "app")]),
            StringComparison.Ordinal
        );

        var key = MailTokensTests.KeyFile(rsa, new("https://oauth2.example.com"));
        Assert.Equal("", await SaveAsync(administrator, "Google", [new("Input.Key", key)]));
        var page = await administrator.ReadAsync("/admin/mail");
        Assert.Contains("เว้นว่างเพื่อใช้ของ mailer@office.iam.gserviceaccount.com", page, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE KEY", page, StringComparison.Ordinal);
        Assert.Equal("", await SaveAsync(administrator, "Google", []));
        var kept = await database.ReadAsync(db => db.Organization.Select(o => o.Mail).SingleAsync());
        Assert.Equal((MailSignIn.Google, MailSecurity.Tls), (kept.SignIn, kept.Security));
    }

    /// <returns>The page that refuses; empty: saved.</returns>
    private static async Task<string> SaveAsync(
        Client administrator,
        string signIn,
        IEnumerable<KeyValuePair<string, string>> fields
    )
    {
        using var answer = await administrator.PostAsync(
            "/admin/mail",
            [
                new("Input.Host", "smtp.example.com"),
                new("Input.Port", "465"),
                new("Input.Security", "Tls"),
                new("Input.From", "ita@example.go.th"),
                new("Input.User", "ita@example.go.th"),
                new("Input.SignIn", signIn),
                .. fields,
            ]
        );
        return answer.StatusCode is HttpStatusCode.Redirect
            ? ""
            : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}

using System.Net;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Admin;

public sealed class AdminTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private WebApplication _application = null!;

    public static TheoryData<string> Pages =>
        [
            "/admin",
            "/admin/organization",
            "/admin/mail",
            "/admin/divisions",
            "/admin/divisions/edit",
            "/admin/divisions/edit/1",
            "/admin/positions",
            "/admin/positions/edit",
            "/admin/positions/edit/1",
            "/admin/persons",
            "/admin/persons/edit",
            "/admin/persons/edit/1",
            "/admin/acting",
            "/admin/acting/new",
            "/admin/routes",
            "/admin/routes/rules",
            "/admin/routes/rules/edit",
            "/admin/holidays",
            "/admin/holidays?year=2570",
            "/admin/personal-data",
            "/admin/journal",
            "/admin/journal?q=ไม่มีคำนี้",
        ];

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            await Town.FoundAsync(database);
        _application = new WebApplication(database).Start();
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task Mails_without_links_are_told_and_mended_with_the_address_in_use()
    {
        await database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(set =>
                set.SetProperty(o => o.Addresses.PublicAddress, "").SetProperty(o => o.Mail.Host, "mail.example.go.th")
            )
        );
        using var administrator = await new Client(_application).SignInAsync("admin");
        Assert.Contains("อีเมลยังไม่มีลิงก์", await administrator.ReadAsync("/admin"), StringComparison.Ordinal);
        var page = await administrator.ReadAsync("/admin/mail");
        var offered = page.Split("name=\"PublicAddress\" value=\"")[1].Split('"')[0];
        Assert.Equal(_application.Address, new Uri(offered));

        using var saved = await administrator.PostAsync(
            "/admin/mail",
            [new("PublicAddress", offered)],
            "/admin/mail?handler=Address"
        );

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.DoesNotContain(
            "จนกว่าจะบันทึกที่อยู่เว็บ",
            await administrator.ReadAsync("/admin/mail"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("อีเมลยังไม่มีลิงก์", await administrator.ReadAsync("/admin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_is_there_for_the_administrator_alone()
    {
        using var stranger = new Client(_application);
        using var registrar = await new Client(_application).SignInAsync("registrar");
        using var administrator = await new Client(_application).SignInAsync("admin");
        foreach (var page in Pages.Select(p => p.Data))
        {
            using var led = await stranger.GetAsync(page);
            Assert.True(led.StatusCode is HttpStatusCode.Redirect, page);
            using var hidden = await registrar.GetAsync(page);
            Assert.True(hidden.StatusCode is HttpStatusCode.NotFound, page);
            await administrator.ReadAsync(page);
        }
    }

    [Fact]
    public async Task A_form_of_the_administrator_is_404_for_others()
    {
        using var officer = await new Client(_application).SignInAsync("officer");
        using var answer = await officer.PostAsync(
            "/account",
            new Dictionary<string, string> { ["Input.Name"] = "กองใหม่" },
            "/admin/divisions/edit"
        );
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(await database.ReadAsync(db => db.Divisions.AnyAsync(d => d.Name == "กองใหม่")));
    }

    [Fact]
    public async Task What_is_not_there_is_404()
    {
        using var administrator = await new Client(_application).SignInAsync("admin");
        foreach (
            var path in (string[])
                ["/admin/divisions/edit/999", "/admin/positions/edit/999", "/admin/persons/edit/999", "/admin/holidays?year=9"]
        )
        {
            using var answer = await administrator.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_person_is_added_gets_an_account_and_signs_in_with_the_password_shown_once()
    {
        using var administrator = await new Client(_application).SignInAsync("admin");
        using var added = await administrator.PostAsync(
            "/admin/persons/edit",
            new Dictionary<string, string> { ["Input.Name"] = "นางสาวใหม่ สดใส", ["Input.IsActive"] = "true" }
        );
        var page = added.Headers.Location!.OriginalString;
        Assert.StartsWith("/admin/persons/edit/", page, StringComparison.Ordinal);

        using var given = await administrator.PostAsync(
            page,
            new Dictionary<string, string> { ["Input.NewUserName"] = "newcomer" },
            page + "?handler=Password"
        );
        var html = await given.Content.ReadAsStringAsync();
        var password = html.Split("<p class=\"secret\">")[1].Split('<')[0];
        Assert.DoesNotContain(password, await administrator.ReadAsync(page), StringComparison.Ordinal);

        using var newcomer = await new Client(_application).SignInAsync("newcomer", password);
        using var answer = await newcomer.GetAsync("/");
        Assert.Equal("/account/password", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_file_of_holidays_that_cannot_be_read_says_where_and_brings_nothing()
    {
        using var administrator = await new Client(_application).SignInAsync("admin");
        const string page = "/admin/holidays?year=2571";

        using var answer = await administrator.UploadAsync(
            page,
            page + "&handler=Import",
            "Days",
            "วันหยุด.csv",
            "1/1/2571,วันขึ้นปีใหม่\n30/2/2571,วันมาฆบูชา"u8.ToArray()
        );

        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("แถวที่ 2", WebUtility.HtmlDecode(text), StringComparison.Ordinal);
        Assert.False(await database.ReadAsync(db => db.Holidays.AnyAsync(h => h.Date.Year == 2028)));
    }

    [Fact]
    public async Task A_refused_appointment_keeps_what_was_typed()
    {
        using var administrator = await new Client(_application).SignInAsync("admin");
        using var answer = await administrator.PostAsync(
            "/admin/acting/new",
            new Dictionary<string, string>
            {
                ["Input.PersonId"] = "2",
                ["Input.PositionId"] = "1",
                ["Input.OrderNumber"] = "456/2569",
                ["Input.OrderDate"] = "31 ก.พ. 2569",
                ["Input.From"] = "1 ธ.ค. 2569",
            }
        );
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("ไม่รู้จักวันที่นี้", html, StringComparison.Ordinal);
        Assert.Contains("value=\"456/2569\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"31 ก.พ. 2569\"", html, StringComparison.Ordinal);
    }
}

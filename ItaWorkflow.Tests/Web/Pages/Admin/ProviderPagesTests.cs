using System.Net;
using ItaWorkflow.Data.Doors;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Support.Servers;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Admin;

/// <summary>An administrator sets a provider up, tries it, links a person and makes it their only door.</summary>
public sealed class ProviderPagesTests(TestDatabase database, HostileProvider provider, Browser browser)
    : IClassFixture<TestDatabase>,
        IClassFixture<HostileProvider>,
        IAsyncLifetime
{
    private const string Secret = "a-secret-nobody-sees-again";
    private Town _town = null!;
    private WebApplication _application = null!;

    public async ValueTask InitializeAsync()
    {
        _town = await Town.FoundAsync(database);
        _application = TrustedLine.Lay(new(database), provider.Authority).Start();
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    [Fact]
    public async Task A_provider_is_set_tried_shown_to_everybody_and_shut()
    {
        using var administrator = await new Client(_application).SignInAsync("admin");
        Assert.Contains("รหัสผ่านของระบบนี้เท่านั้น", await administrator.ReadAsync("/admin"), StringComparison.Ordinal);
        Assert.Contains("id=\"Input_Tenant-error\"", await SaveAsync(administrator, "common"), StringComparison.Ordinal);
        Assert.Equal("", await SaveAsync(administrator, CertifiedProvider.Tenant));
        Assert.DoesNotContain(Secret, await administrator.ReadAsync("/admin/providers/entra"), StringComparison.Ordinal);
        Assert.Contains("ผู้ให้บริการรู้จักรหัสแอป", await TryAsync(administrator), StringComparison.Ordinal);
        provider.Error = "invalid_client";
        Assert.Contains("ไม่รับรหัสแอปหรือรหัสลับ", await TryAsync(administrator), StringComparison.Ordinal);
        provider.Error = null;

        using var stranger = new Client(_application);
        Assert.Contains("/doors/entra", await stranger.ReadAsync("/account/sign-in"), StringComparison.Ordinal);
        await LinkAsync(administrator);
        await LookAsync();

        using var shut = await administrator.PostAsync("/admin/providers/entra", [], "/admin/providers/entra?handler=Close");
        Assert.Equal(HttpStatusCode.Redirect, shut.StatusCode);
        Assert.DoesNotContain("/doors/entra", await stranger.ReadAsync("/account/sign-in"), StringComparison.Ordinal);
        Assert.False(await database.ReadAsync(db => db.Users.AnyAsync(a => a.OnlyDoor != null)));
        using var nothing = await administrator.GetAsync("/admin/providers/nobody");
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    private async Task LinkAsync(Client administrator)
    {
        var page = $"/admin/persons/providers/{_town.Officer.Id}";
        using var bad = await administrator.PostAsync(
            page,
            Fields(("Input.Kind", "Entra"), ("Input.Subject", "x")),
            page + "?handler=Link"
        );
        Assert.Contains("id=\"Input_Subject-error\"", await bad.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var linked = await administrator.PostAsync(
            page,
            Fields(("Input.Kind", "Entra"), ("Input.Subject", "aaaaaaaa-2222-3333-4444-555555555555")),
            page + "?handler=Link"
        );
        using var only = await administrator.PostAsync(page, Fields(("Input.Only", "Entra")), page + "?handler=Only");
        Assert.Contains(CertifiedProvider.Tenant, await administrator.ReadAsync(page), StringComparison.Ordinal);
        Assert.Equal(
            DoorKind.Entra,
            await database.ReadAsync(db =>
                db.Users.Where(a => a.PersonId == _town.Officer.Id).Select(a => a.OnlyDoor).SingleAsync()
            )
        );
    }

    private async Task LookAsync()
    {
        foreach (var device in Enum.GetValues<Device>())
        {
            await using var visitor = await browser.SignInAsAsync(_application, "admin", device);
            foreach (
                var (path, name) in ((string, string)[])
                    [
                        ("/admin/providers", "providers"),
                        ("/admin/providers/entra", "provider-entra"),
                        ($"/admin/persons/providers/{_town.Officer.Id}", "person-providers"),
                    ]
            )
                await LookAtAsync(visitor, path, $"{name}-{device}");
        }
    }

    private static async Task LookAtAsync(Visitor visitor, string path, string name)
    {
        await visitor.GoAsync(path);
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync(name);
    }

    /// <returns>The page that refuses; empty: saved.</returns>
    private async Task<string> SaveAsync(Client administrator, string tenant)
    {
        using var answer = await administrator.PostAsync(
            "/admin/providers/entra",
            Fields(
                ("Input.Tenant", tenant),
                ("Input.Address", provider.Address),
                ("Input.ClientId", "ita"),
                ("Input.Secret", Secret)
            )
        );
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain(Secret, page, StringComparison.Ordinal);
        return answer.StatusCode is HttpStatusCode.Redirect ? "" : page;
    }

    private static async Task<string> TryAsync(Client administrator)
    {
        using var answer = await administrator.PostAsync("/admin/providers/entra", [], "/admin/providers/entra?handler=Try");
        return answer.StatusCode is HttpStatusCode.Redirect
            ? await administrator.ReadAsync("/admin/providers/entra")
            : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
}

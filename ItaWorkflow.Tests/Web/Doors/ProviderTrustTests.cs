using System.Net;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Support.Servers;

namespace ItaWorkflow.Tests.Web.Doors;

/// <summary>A provider is believed when the machine trusts its authority: named by SSL_CERT_FILE, as for a certificate of an office's own.</summary>
public sealed class ProviderTrustTests(TestDatabase database, HostileProvider provider)
    : IClassFixture<TestDatabase>,
        IClassFixture<HostileProvider>
{
    [Theory]
    [InlineData("openid", "")]
    [InlineData("entra", CertifiedProvider.Tenant)]
    public async Task A_provider_of_an_authority_that_the_machine_trusts_is_tried_and_led_to(string door, string tenant)
    {
        if (tenant.Length == 0)
            await Town.FoundAsync(database);
        var authority = Path.Combine(Directory.CreateTempSubdirectory("provider-authority").FullName, "authority.pem");
        await File.WriteAllTextAsync(authority, provider.Authority);
        await using var app = await AppProcess.StartAsync(
            new("ConnectionStrings__Default", database.ConnectionString),
            new("Clock__Runs", "false"),
            new("ASPNETCORE_ENVIRONMENT", "Production"),
            new("SSL_CERT_FILE", authority)
        );
        using var administrator = await app.SignInAsync("admin");

        await PostAsync(
            administrator,
            $"/admin/providers/{door}",
            new("Input.Tenant", tenant),
            new("Input.Address", provider.Address),
            new("Input.ClientId", "ita"),
            new("Input.Secret", "a secret")
        );
        Assert.Contains(
            "ผู้ให้บริการรู้จักรหัสแอป",
            await PostAsync(administrator, $"/admin/providers/{door}?handler=Try"),
            StringComparison.Ordinal
        );

        using var stranger = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        using var led = await stranger.GetAsync(new Uri($"/doors/{door}", UriKind.Relative));
        Assert.StartsWith(provider.Address, led.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
    }

    private static async Task<string> PostAsync(
        HttpClient administrator,
        string address,
        params KeyValuePair<string, string>[] fields
    )
    {
        var page = await administrator.GetStringAsync(address.Split('?')[0]);
        using var form = new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", AppProcess.TokenOf(page))]);
        using var answer = await administrator.PostAsync(address, form);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}

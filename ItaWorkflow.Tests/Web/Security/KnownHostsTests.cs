using System.Net;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Security;

/// <summary>Whatever a caller or its proxy writes into Host, it leads nobody to a stranger.</summary>
public sealed class KnownHostsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Public = "https://ita.example.go.th";
    private WebApplication? application;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            await Town.FoundAsync(database);
    }

    public ValueTask DisposeAsync() => application?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData("ita.example.go.th", true)]
    [InlineData("ITA.example.go.th:8443", true)]
    [InlineData("old.example.go.th", true)]
    [InlineData("localhost:5080", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("[::1]:5080", true)]
    [InlineData("evil.example", false)]
    [InlineData("ita.example.go.th.evil.example", false)]
    [InlineData("10.9.8.7", false)]
    public async Task Only_a_name_of_the_offices_is_answered(string host, bool isKnown)
    {
        await StartAsync(Public, "old.example.go.th");
        foreach (var header in (string[])["Host", "X-Forwarded-Host"])
        {
            using var answer = await AskAsync("/account/sign-in", header, host);
            Assert.Equal(isKnown ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.StatusCode);
            if (!isKnown)
                Assert.Contains($"โปรดเปิดที่ {Public}", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_watches_over_the_machine_asks_by_any_name()
    {
        await StartAsync(Public, "");
        using var answer = await AskAsync("/health", "Host", "10.9.8.7");
        Assert.NotEqual(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task While_no_name_is_known_any_is_answered_and_none_goes_into_a_redirect()
    {
        await StartAsync("", "");
        foreach (var header in (string[])["Host", "X-Forwarded-Host"])
        {
            using var answer = await AskAsync("/", header, "evil.example");
            Assert.Equal("/account/sign-in?to=%2F", answer.Headers.Location!.OriginalString);
        }
    }

    private async Task StartAsync(string address, string hosts)
    {
        await database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(set => set.SetProperty(o => o.Addresses.PublicAddress, address))
        );
        application = new WebApplication(database).With("TrustedProxies", "127.0.0.1,::1").With("Hosts", hosts).Start();
    }

    private async Task<HttpResponseMessage> AskAsync(string path, string header, string host)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(application!.Address, path));
        if (header is "Host")
            request.Headers.Host = host;
        else
            request.Headers.TryAddWithoutValidation(header, host);
        return await client.SendAsync(request);
    }
}

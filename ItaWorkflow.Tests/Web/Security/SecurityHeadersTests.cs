using ItaWorkflow.Tests.Support;

namespace ItaWorkflow.Tests.Web.Security;

public sealed class SecurityHeadersTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Every_answer_lets_only_our_own_scripts_run_and_nobody_frame_it()
    {
        await using var application = new WebApplication(database).Start();
        using var visitor = new Client(application);
        foreach (var address in new[] { "/account/sign-in", "/errors/404", "/nothing/here", "/dist/app.css" })
        {
            using var answer = await visitor.GetAsync(address);
            var policy = string.Concat(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        }
    }

    [Fact]
    public async Task Behind_a_proxy_with_tls_no_cookie_goes_without()
    {
        await using var application = new WebApplication(database).With("TrustedProxies", "127.0.0.1,::1").Start();
        using var visitor = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(application.Address, "/account/sign-in"));
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await visitor.SendAsync(request);

        Assert.All(
            answer.Headers.GetValues("Set-Cookie").Where(set => !set.Contains("=; expires", StringComparison.Ordinal)),
            cookie => Assert.Contains("; secure", cookie, StringComparison.Ordinal)
        );
    }
}

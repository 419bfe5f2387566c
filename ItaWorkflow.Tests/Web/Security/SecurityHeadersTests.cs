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
}

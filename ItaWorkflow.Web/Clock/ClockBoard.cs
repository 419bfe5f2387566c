using Hangfire;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Clock;

namespace ItaWorkflow.Web.Clock;

/// <summary>Hangfire's own pages, for administrators. The office's page is /admin/jobs.</summary>
internal static class ClockBoard
{
    public const string Address = "/admin/hangfire";

    /// <summary>The one style that its first page writes into itself.</summary>
    private const string OwnStyle = "'sha256-z7zcnw/4WalZqx+PrNaRnoeLz/G9WXuFqV1WCJ129sg='";

    private static readonly string FirstPagePolicy = SecurityHeaders.Policy.Replace(
        "style-src 'self'",
        $"style-src 'self' {OwnStyle}",
        StringComparison.Ordinal
    );

    public static void MapClockBoard(this WebApplication app)
    {
        if (!TimedJobs.RunWith(app.Configuration))
            return;
        var board = new DashboardOptions
        {
            // Who may come in, the policy says.
            Authorization = [],
            AppPath = "/admin/jobs",
            DashboardTitle = "Hangfire",
            DisplayStorageConnectionString = false,
            StatsPollingInterval = 10_000,
        };
        app.MapHangfireDashboardWithAuthorizationPolicy(Policies.Administrator, Address, board).Add(AllowOwnStyle);
    }

    private static void AllowOwnStyle(EndpointBuilder endpoint)
    {
        var show = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = http =>
        {
            if (http.Request.Path.Value?.TrimEnd('/') is Address)
                http.Response.Headers.ContentSecurityPolicy = FirstPagePolicy;
            return show(http);
        };
    }
}

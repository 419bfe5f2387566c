using ItaWorkflow.Workflows.Signing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItaWorkflow.Web.Hosting;

/// <summary>Whether the clock is behind what was signed already: nothing can be signed over that until it is right.</summary>
internal sealed class ClockHealth(SigningClock clock) : IHealthCheck
{
    public const string Name = "clock";

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        await clock.BehindAsync(cancellationToken) is var behind && behind > TimeSpan.Zero
            ? HealthCheckResult.Degraded(SigningClock.BehindWords(behind))
            : HealthCheckResult.Healthy();

    /// <summary>The whole in one word; after it what an administrator of the machine has to do.</summary>
    public static Task AnswerAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        var words = report.Entries.TryGetValue(Name, out var clock) && clock.Description is { } said ? $"\n{said}" : "";
        return http.Response.WriteAsync($"{report.Status}{words}", http.RequestAborted);
    }
}

using ItaWorkflow.Workflows.Signing.Stamping;
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
}

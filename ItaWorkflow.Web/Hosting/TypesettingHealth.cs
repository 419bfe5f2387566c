using ItaWorkflow.Workflows.Documents;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItaWorkflow.Web.Hosting;

/// <summary>
/// Whether sheets can be printed: the browser starts and its trial sheet is set in the right font. Without it everything but
/// papers still works, so the process is degraded, not ill.
/// </summary>
internal sealed class TypesettingHealth(Typesetter typesetter) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        // An exception becomes the registration's failure status, with its message.
        await typesetter.CheckAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Channels.Line;

internal static class LineRegistration
{
    /// <summary><c>Line:Address</c>: where LINE answers, when not in its own place.</summary>
    public static IServiceCollection AddLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient<LineMessages>(client =>
        {
            client.BaseAddress = new(configuration["Line:Address"] ?? LineMessages.Address);
            client.Timeout = LineMessages.Patience;
        });
        services.AddScoped<LineQuota>();
        services.AddScoped<LineQuotaGuard>();
        return services;
    }
}

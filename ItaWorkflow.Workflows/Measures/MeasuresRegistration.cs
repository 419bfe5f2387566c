using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Measures;

internal static class MeasuresRegistration
{
    public static IServiceCollection AddMeasures(this IServiceCollection services)
    {
        services.AddScoped<MeasuresTableReader>();
        return services;
    }
}

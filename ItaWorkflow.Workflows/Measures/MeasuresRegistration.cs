using ItaWorkflow.Workflows.Measures.Adoption;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Measures;

internal static class MeasuresRegistration
{
    public static IServiceCollection AddMeasures(this IServiceCollection services)
    {
        services.AddScoped<AdoptionEnding>();
        services.AddScoped<AdoptionSubmission>();
        services.AddScoped<MeasuresTableReader>();
        return services;
    }
}

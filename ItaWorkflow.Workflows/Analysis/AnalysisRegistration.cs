using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Analysis;

internal static class AnalysisRegistration
{
    public static IServiceCollection AddAnalysis(this IServiceCollection services)
    {
        services.AddScoped<AnalysisPapers>();
        services.AddScoped<AnalysisShelf>();
        return services;
    }
}

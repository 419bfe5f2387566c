using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Assessments;

internal static class AssessmentsRegistration
{
    public static IServiceCollection AddAssessments(this IServiceCollection services)
    {
        services.AddScoped<SchemeShelf>();
        return services;
    }
}

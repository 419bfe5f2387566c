using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Opinions;

internal static class OpinionsRegistration
{
    public static IServiceCollection AddOpinions(this IServiceCollection services)
    {
        services.AddScoped<OpenQuestions>();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Publishing;

internal static class PublishingRegistration
{
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddScoped<PublishedPapers>();
        return services;
    }
}

using ItaWorkflow.Workflows.Disclosures.Watch;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Disclosures;

internal static class DisclosuresRegistration
{
    public static IServiceCollection AddDisclosures(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddHttpClient<LinkProbe>()
            .ConfigurePrimaryHttpMessageHandler(() =>
                InnerNetwork.Connections(configuration.GetValue("Links:MayCallWithin", false))
            );
        services.AddScoped<YearItems>();
        services.AddScoped<Checklist>();
        services.AddScoped<LinkNews>();
        return services;
    }
}

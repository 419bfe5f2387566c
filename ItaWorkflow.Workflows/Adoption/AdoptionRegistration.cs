using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Adoption;

internal static class AdoptionRegistration
{
    public static IServiceCollection AddAdoption(this IServiceCollection services)
    {
        services.AddScoped<AdoptionEnding>();
        services.AddScoped<AdoptionSubmission>();
        services.AddScoped<ProposalPapers>();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Registry;

internal static class RegistryRegistration
{
    public static IServiceCollection AddRegistry(this IServiceCollection services) =>
        services.AddScoped<RegisterBooks>().AddScoped<SignedBundle>();
}

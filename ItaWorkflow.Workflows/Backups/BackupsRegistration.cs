using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Backups;

public static class BackupsRegistration
{
    public static IServiceCollection AddBackups(this IServiceCollection services) =>
        services.AddScoped<BackUpHandler>().AddScoped<BackUpNightlyHandler>();
}

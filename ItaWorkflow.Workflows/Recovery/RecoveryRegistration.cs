using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Recovery;

internal static class RecoveryRegistration
{
    public static IServiceCollection AddRecovery(this IServiceCollection services) =>
        services.AddScoped<EntryLinks>().AddSingleton<ForgottenPasswords>().AddHostedService<ForgottenPasswordSender>();
}

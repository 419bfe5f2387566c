using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Desk;

internal static class DeskRegistration
{
    public static IServiceCollection AddDesk(this IServiceCollection services) => services.AddScoped<OverviewReader>();
}

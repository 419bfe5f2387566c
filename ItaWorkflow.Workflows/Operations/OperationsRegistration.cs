using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Operations;

internal static class OperationsRegistration
{
    public static IServiceCollection AddOperations(this IServiceCollection services) =>
        services.AddScoped<WaitingSteps>().AddScoped<WaitingPiles>().AddScoped<StuckCases>().AddScoped<RouteDurations>();
}

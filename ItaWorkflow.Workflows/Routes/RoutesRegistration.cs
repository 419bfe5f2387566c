using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Routes;

internal static class RoutesRegistration
{
    public static IServiceCollection AddRoutes(this IServiceCollection services)
    {
        services.AddScoped<RouteChooser>();
        services.AddScoped<RouteResolver>();
        services.AddScoped<RouteShelf>();
        return services;
    }
}

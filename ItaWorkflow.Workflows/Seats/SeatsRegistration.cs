using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Seats;

internal static class SeatsRegistration
{
    public static IServiceCollection AddSeats(this IServiceCollection services)
    {
        services.AddScoped<SeatResolver>();
        services.AddScoped<SeatsChanged>();
        return services;
    }
}

using ItaWorkflow.Workflows.Checkpoints.Report;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Checkpoints;

internal static class CheckpointsRegistration
{
    public static IServiceCollection AddCheckpoints(this IServiceCollection services)
    {
        services.AddScoped<CheckpointClosing>();
        services.AddScoped<CheckpointMeasures>();
        services.AddScoped<CheckpointShelf>();
        services.AddScoped<ReportedCheckpoint>();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Approvals;

internal static class ApprovalsRegistration
{
    public static IServiceCollection AddApprovals(this IServiceCollection services)
    {
        services.AddScoped<CaseStart>();
        services.AddScoped<DecisionReader>();
        services.AddScoped<DecisionRecord>();
        services.AddScoped<DecisionKeeping>();
        services.AddScoped<MemoRoads>();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Approvals;

internal static class ApprovalsRegistration
{
    public static IServiceCollection AddApprovals(this IServiceCollection services) =>
        services.AddScoped<DecisionRecord>().AddScoped<MemoRoads>();
}

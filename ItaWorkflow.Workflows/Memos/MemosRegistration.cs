using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Memos;

internal static class MemosRegistration
{
    public static IServiceCollection AddMemos(this IServiceCollection services)
    {
        services.AddScoped<MemoNumbering>();
        services.AddScoped<NumberRegisters>();
        return services;
    }
}

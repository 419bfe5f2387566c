using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.MemoSheets;

internal static class MemoSheetsRegistration
{
    public static IServiceCollection AddMemoSheets(this IServiceCollection services)
    {
        services.AddScoped<MemoPaper>();
        services.AddScoped<ReadingCopy>();
        services.AddScoped<SheetPlaces>();
        services.AddScoped<SignedRevision>();
        return services;
    }
}

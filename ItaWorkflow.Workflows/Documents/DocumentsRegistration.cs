using ItaWorkflow.Workflows.Documents.Papers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ItaWorkflow.Workflows.Documents;

internal static class DocumentsRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.TryAddSingleton(new SheetPolicy());
        services.AddSingleton<AppearanceSheet>();
        services.AddSingleton<PaperPress>();
        services.AddSingleton<Typesetter>();
        return services;
    }
}

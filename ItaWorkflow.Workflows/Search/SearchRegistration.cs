using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Search;

internal static class SearchRegistration
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services.AddSingleton<ReadingProcess>();
}

using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Privacy;

internal static class PrivacyRegistration
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services.AddScoped<MemoLooks>();
}

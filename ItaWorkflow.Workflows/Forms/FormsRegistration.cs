using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Forms;

internal static class FormsRegistration
{
    public static IServiceCollection AddForms(this IServiceCollection services)
    {
        services.AddScoped<OneUseForm>();
        return services;
    }
}

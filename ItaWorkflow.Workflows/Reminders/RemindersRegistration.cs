using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Reminders;

internal static class RemindersRegistration
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddScoped<AdministratorNotices>();
        services.AddScoped<ReminderFactsReader>();
        services.AddScoped<ReminderRows>();
        return services;
    }
}

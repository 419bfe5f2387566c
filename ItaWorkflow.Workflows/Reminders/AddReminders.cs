using ItaWorkflow.Workflows.Channels;
using ItaWorkflow.Workflows.Channels.Calendars;
using ItaWorkflow.Workflows.Channels.Line;
using ItaWorkflow.Workflows.Channels.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>The ledger, its senders and what keeps watch over them, one line each.</summary>
internal static class RemindersRegistration
{
    public static IServiceCollection AddReminders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ReminderFactsReader>();
        services.AddScoped<PlanRemindersHandler>();
        services.AddScoped<ReminderRows>();
        services.AddScoped<AdministratorNotices>();
        services.AddScoped<DeliveryClaims>();
        services.AddScoped<DeliveryNotes>();
        services.AddScoped<RefusedAddress>();
        services.AddScoped<ReadNoticesHandler>();
        services.AddScoped<RetryMailHandler>();
        services.AddScoped<SendDueRemindersHandler>();
        services.AddScoped<PersonalCalendar>();
        services.AddScoped<RenewCalendarLinkHandler>();
        services.AddScoped<RevokeCalendarLinkHandler>();
        return services.AddLine(configuration);
    }

    private static IServiceCollection AddLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient<LineMessages>(client =>
        {
            client.BaseAddress = new(configuration["Line:Address"] ?? LineMessages.Address);
            client.Timeout = LineMessages.Patience;
        });
        services.AddScoped<IssueLineCodeHandler>();
        services.AddScoped<LineQuota>();
        services.AddScoped<LineQuotaGuard>();
        services.AddScoped<LinkLineHandler>();
        services.AddScoped<SendLineDigestsHandler>();
        services.AddScoped<UnlinkLineHandler>();
        return services;
    }
}

using ItaWorkflow.Workflows.Channels.Calendars;
using ItaWorkflow.Workflows.Channels.Line;
using ItaWorkflow.Workflows.Channels.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Channels;

internal static class ChannelsRegistration
{
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient<LineMessages>(client =>
        {
            client.BaseAddress = new(configuration["Line:Address"] ?? LineMessages.Address);
            client.Timeout = LineMessages.Patience;
        });
        services.AddScoped<DeliveryClaims>();
        services.AddScoped<DeliveryNotes>();
        services.AddScoped<LineQuota>();
        services.AddScoped<LineQuotaGuard>();
        services.AddScoped<PersonalCalendar>();
        services.AddScoped<RefusedAddress>();
        return services;
    }
}

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
        services.AddScoped<DeliveryClaims>();
        services.AddScoped<DeliveryNotes>();
        foreach (var sent in SentChannel.All)
            services.AddScoped(sent.Channel).AddScoped<IChannel>(sent.In);
        services.AddScoped<PersonalCalendar>();
        services.AddMail(configuration);
        return services.AddLine(configuration);
    }
}

using ItaWorkflow.Workflows.Channels.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Clock;

/// <summary>What runs when time comes, and who looks at it. When it comes, the host says.</summary>
internal static class ClockRegistration
{
    public static IServiceCollection AddClock(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ClockFace>();
        services.AddScoped<Alarms>();
        services.AddSingleton<JobRunner>();
        return TimedJobs.RunWith(configuration) ? services.AddHostedService<PromptSender>() : services;
    }
}

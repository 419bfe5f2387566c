using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Channels.Mail;

internal static class MailRegistration
{
    /// <summary><c>Mail:MicrosoftAddress</c>: where Microsoft gives its tokens, when not in its own place.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient(
            nameof(MailTokens),
            client =>
            {
                client.BaseAddress = new(configuration["Mail:MicrosoftAddress"] ?? MailTokens.MicrosoftAddress);
                client.Timeout = MailTokens.Patience;
            }
        );
        services.AddSingleton<MailTokens>();
        services.AddSingleton<SmtpMail>();
        services.AddScoped<RefusedAddress>();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Doors;

/// <summary>How providers are reached.</summary>
public static class DoorsRegistration
{
    /// <summary>The name of the connections to providers: a secret goes where it was sent, and is led on to nowhere else.</summary>
    public const string Line = "doors";

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    internal static IServiceCollection AddDoors(this IServiceCollection services)
    {
        services
            .AddHttpClient(Line, client => client.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                }
            );
        return services.AddScoped<ProofReader>();
    }
}

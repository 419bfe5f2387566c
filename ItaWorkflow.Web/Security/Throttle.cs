using System.Threading.RateLimiting;

namespace ItaWorkflow.Web.Security;

/// <summary>What anybody may ask without signing in is answered so many times a minute to one address: codes are not to be guessed.</summary>
public static class Throttle
{
    public const string PublicCheck = nameof(PublicCheck);
    public const int PerMinute = 60;

    /// <summary>On the way to a provider, which may be asked something for each (PAR).</summary>
    public const string SettingOut = nameof(SettingOut);

    /// <summary>A whole office behind one address comes in by it in the morning.</summary>
    public const int SettingOutPerMinute = 120;

    internal static IServiceCollection AddThrottle(this IServiceCollection services) =>
        services
            .AddSingleton<StrangersLane>()
            .AddRateLimiter(options =>
            {
                options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                options.AddPolicy(PublicCheck, http => PerAddress(http, PerMinute));
                options.AddPolicy(SettingOut, http => PerAddress(http, SettingOutPerMinute));
            });

    private static RateLimitPartition<string> PerAddress(HttpContext http, int perMinute) =>
        RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }
        );
}

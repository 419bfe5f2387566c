using System.Threading.RateLimiting;

namespace ItaWorkflow.Web.Security;

/// <summary>What anybody may ask without signing in is answered so many times a minute to one address: codes are not to be guessed.</summary>
public static class Throttle
{
    public const string PublicCheck = nameof(PublicCheck);
    public const int PerMinute = 30;

    internal static IServiceCollection AddThrottle(this IServiceCollection services) =>
        services
            .AddSingleton<StrangersLane>()
            .AddRateLimiter(options =>
            {
                options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                options.AddPolicy(PublicCheck, PerAddress);
            });

    private static RateLimitPartition<string> PerAddress(HttpContext http) =>
        RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }
        );
}

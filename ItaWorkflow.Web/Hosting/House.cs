using System.Net;
using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItaWorkflow.Web.Hosting;

/// <summary>What every web process needs before it shows a page.</summary>
public static class House
{
    private const int LargestRequest = 64 * 1024 * 1024;

    public static WebApplicationBuilder AddHouse(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // The last wall only: a page refuses a large file itself, in words.
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder
            .Services.AddHealthChecks()
            .AddDbContextCheck<ItaDbContext>("database")
            .AddCheck<StorageHealth>("storage")
            .AddCheck<TypesettingHealth>("typesetting", HealthStatus.Degraded)
            .AddCheck<ClockHealth>(ClockHealth.Name, HealthStatus.Degraded);
        builder.Services.AddTrustedProxies(builder.Configuration["TrustedProxies"] ?? "");
        return builder;
    }

    /// <returns>The exit code: 1 when another program has the address.</returns>
    public static async Task<int> RunHouseAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            app.Logger.LogCritical(
                "{Words}",
                $"ที่อยู่นี้มีโปรแกรมอื่นใช้อยู่แล้ว เลือกที่อยู่อื่นด้วย PORT=… หรือปิดโปรแกรมนั้นก่อน ({e.Message})"
            );
            return 1;
        }
    }

    /// <summary>
    /// <c>TrustedProxies</c>: addresses or networks of reverse proxies, separated by commas. Only theirs is the word about who
    /// calls and whether it was by https; empty: nobody's.
    /// </summary>
    private static void AddTrustedProxies(this IServiceCollection services, string setting)
    {
        var trusted = setting.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            options.ForwardedHeaders = trusted is []
                ? ForwardedHeaders.None
                : ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix;
            foreach (var network in trusted)
                options.KnownIPNetworks.Add(Network(network));
        });
    }

    private static System.Net.IPNetwork Network(string text) =>
        text.Contains('/', StringComparison.Ordinal)
            ? System.Net.IPNetwork.Parse(text)
            : new System.Net.IPNetwork(IPAddress.Parse(text), text.Contains(':', StringComparison.Ordinal) ? 128 : 32);
}

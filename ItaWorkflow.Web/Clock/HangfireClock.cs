using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Storage;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Clock;

namespace ItaWorkflow.Web.Clock;

/// <summary>Hangfire says when the jobs of the list are due, to one of all processes over the one database.</summary>
internal static class HangfireClock
{
    private const int Workers = 4;

    public static IServiceCollection AddHangfireClock(this IServiceCollection services, IConfiguration configuration)
    {
        if (!TimedJobs.RunWith(configuration))
            return services;
        // Of this host: those that Hangfire would add are the whole program's.
        services.AddSingleton<JobStorage>(ClockStorage.Open);
        services.AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(
            provider.GetRequiredService<IServiceScopeFactory>()
        ));
        services.AddHangfire(hangfire =>
            hangfire
                .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                .UseSimpleAssemblyNameTypeSerializer()
                .UseRecommendedSerializerSettings()
        );
        services.AddHangfireServer(server => server.WorkerCount = Workers);
        return services.AddSingleton<JobStarter>(provider =>
            job => provider.GetRequiredService<IRecurringJobManager>().Trigger(job.Key)
        );
    }

    /// <summary>Hangs the list on the clock; what is overdue is the first that its workers find.</summary>
    public static async Task SetClockAsync(this WebApplication app)
    {
        if (!TimedJobs.RunWith(app.Configuration))
            return;
        var services = app.Services;
        var cancel = app.Lifetime.ApplicationStopping;
        await using var only = await services.GetRequiredService<Store>().AloneAsync(cancel);
        var manager = services.GetRequiredService<IRecurringJobManager>();
        using (var hanging = services.GetRequiredService<JobStorage>().GetConnection())
            foreach (var job in hanging.GetRecurringJobs().Where(job => TimedJobs.Find(job.Id) is null))
                manager.RemoveIfExists(job.Id);
        foreach (var job in TimedJobs.Jobs)
            manager.AddOrUpdate<ClockTick>(
                job.Key,
                tick => tick.TickAsync(job.Key, CancellationToken.None),
                job.Cron,
                new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc, MisfireHandling = MisfireHandlingMode.Relaxed }
            );
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var job in await scope.ServiceProvider.GetRequiredService<ClockFace>().OverdueAsync(cancel))
            manager.Trigger(job.Key);
    }
}

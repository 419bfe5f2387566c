using ItaWorkflow.Workflows.Channels.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace ItaWorkflow.Workflows.Clock;

/// <summary>What keeps time, and who looks at it.</summary>
internal static class ClockRegistration
{
    /// <summary><c>Clock:Runs</c> (default true): false for a process that only serves pages.</summary>
    public static IServiceCollection AddClock(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ClockFace>();
        services.AddScoped<Alarms>();
        return configuration.GetValue("Clock:Runs", true) ? services.AddTicking() : services;
    }

    private static IServiceCollection AddTicking(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
                (scheduler.InstanceName, scheduler.GenerateInstanceId) = (TimedJobs.SchedulerName, true)
            );
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.UseRegisteredDataSource = true);
                store.UseClustering();
                store.UseExecutionHistory();
                store.ProvisionSchema();
                store.UseSystemTextJsonSerializer();
            });
            foreach (var job in TimedJobs.Jobs)
            {
                quartz.ScheduleJob<ClockTick>(
                    trigger => trigger.WithIdentity(job.Key).StartNow().WithSimpleSchedule(job.Every),
                    detail => detail.WithIdentity(job.Key).WithDescription(job.Name)
                );
                quartz.RunAtStartup(new JobKey(job.Key));
            }
        });
        services.AddSingleton<System.Data.Common.DbDataSource>(provider => provider.GetRequiredService<NpgsqlDataSource>());
        services.AddQuartzExecutionHistory(history => history.MaxEntriesPerJob = 50);
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
        services.AddHostedService<PromptSender>();
        return services;
    }
}

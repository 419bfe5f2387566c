using System.Globalization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ItaWorkflow.Workflows.Clock;

/// <param name="name">For the administrator, in Thai.</param>
/// <param name="every">Minutes that divide an hour, hours that divide a day, or a day: it is due at the full ones of UTC.</param>
/// <param name="hour">Of UTC: when what is due once a day is due.</param>
public sealed class TimedJob(
    string key,
    string name,
    TimeSpan every,
    Func<IServiceProvider, CancellationToken, Task> work,
    int hour = 0
)
{
    public string Key => key;
    public string Name => name;
    public TimeSpan Every => every;

    /// <summary><see cref="Every"/> in the five fields of cron.</summary>
    public string Cron =>
        every < TimeSpan.FromHours(1) ? string.Create(CultureInfo.InvariantCulture, $"*/{every.Minutes} * * * *")
        : every < TimeSpan.FromDays(1) ? string.Create(CultureInfo.InvariantCulture, $"0 */{every.Hours} * * *")
        : string.Create(CultureInfo.InvariantCulture, $"0 {hour} * * *");

    public DateTimeOffset NextAfter(DateTimeOffset now)
    {
        var at = TimeSpan.FromHours(hour).Ticks;
        var passed = now.UtcTicks - at;
        return new(passed - passed % every.Ticks + every.Ticks + at, default);
    }

    /// <summary>Nothing is due before there is an organization, nor while its demonstration is being filled.</summary>
    public async Task RunAsync(IServiceProvider scope, CancellationToken cancel)
    {
        if (await scope.GetRequiredService<ItaDbContext>().Organization.AnyAsync(o => !o.IsBeingFilled, cancel))
            await work(scope, cancel);
    }
}

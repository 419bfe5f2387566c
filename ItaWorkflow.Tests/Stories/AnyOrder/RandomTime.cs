using ItaWorkflow.Workflows.Clock;

namespace ItaWorkflow.Tests.Stories.AnyOrder;

/// <summary>Time passes, and every job of the clock's list runs: once, twice, or after a gap.</summary>
internal sealed class RandomTime(RandomOffice office)
{
    public async Task PassAsync()
    {
        office.Database.Clock.Advance(
            office.Roll(10) switch
            {
                < 6 => TimeSpan.FromHours(1 + office.Roll(30)),
                < 9 => TimeSpan.FromDays(1 + office.Roll(5)),
                _ => TimeSpan.FromDays(10 + office.Roll(25)),
            }
        );
        office.Tell("time passes");
        foreach (var job in TimedJobs.Jobs)
            for (var runs = 1 + office.Roll(2); runs > 0; runs--)
                await office.Chain.AsAsync<IServiceProvider, bool>(
                    async (services, _) =>
                    {
                        await job.RunAsync(services, default);
                        return true;
                    }
                );
    }
}

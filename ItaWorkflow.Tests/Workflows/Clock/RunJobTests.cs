using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Clock;

namespace ItaWorkflow.Tests.Workflows.Clock;

[OnBothStores]
public sealed class RunJobTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task There_is_nothing_to_run_where_the_clock_does_not_or_the_job_is_not()
    {
        var town = await Town.FoundAsync(database);

        Assert.Equal(RunJobHandler.NoSuchJob, await RunAsync(new(town.Administrator.Id, "no-such-job")));
        Assert.Equal(RunJobHandler.NoClock, await RunAsync(new(town.Administrator.Id, "plan-reminders")));
    }

    private Task<Refusal?> RunAsync(RunJob command) =>
        database.AskAsync((RunJobHandler h) => h.HandleAsync(command, CancellationToken.None));
}

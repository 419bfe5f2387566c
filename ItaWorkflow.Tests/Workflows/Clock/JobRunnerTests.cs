using ItaWorkflow.Data.Clock;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Clock;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Clock;

[OnBothStores]
public sealed class JobRunnerTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            await Town.FoundAsync(database);
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task A_run_is_noted_with_when_it_began_and_how_long_it_took()
    {
        await RunAsync("quiet", cancel => Task.Delay(20, cancel));

        var run = Assert.Single(await RunsAsync("quiet"));
        Assert.Equal(database.Clock.GetUtcNow(), run.StartedAt);
        Assert.InRange(run.Took!.Value, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1));
        Assert.Null(run.Failure);
    }

    [Fact]
    public async Task A_failure_is_noted_as_it_said_itself_and_is_not_swallowed()
    {
        await Assert.ThrowsAsync<IOException>(() => RunAsync("loud", _ => throw new IOException("No space left")));

        Assert.Equal("No space left", Assert.Single(await RunsAsync("loud")).Failure);
    }

    [Fact]
    public async Task What_is_at_work_is_not_begun_again()
    {
        var release = new TaskCompletionSource();
        var first = RunAsync("long", _ => release.Task);

        await RunAsync("long", _ => Task.CompletedTask);

        release.SetResult();
        await first;
        Assert.Single(await RunsAsync("long"));
        await RunAsync("long", _ => Task.CompletedTask);
        Assert.Equal(2, (await RunsAsync("long")).Count);
    }

    [Fact]
    public async Task A_run_that_is_stopped_with_its_process_is_left_as_a_kill_leaves_it()
    {
        using var stop = new CancellationTokenSource();

        var running = RunAsync("cut", cancel => Task.Delay(Timeout.Infinite, cancel), stop.Token);
        while (await RunsAsync("cut") is [])
            await Task.Delay(10);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        var run = Assert.Single(await RunsAsync("cut"));
        Assert.Equal((null, null), (run.Took, run.Failure));
    }

    [Fact]
    public async Task Only_the_newest_runs_are_kept_and_no_crowd_of_good_ones_drives_out_the_failures()
    {
        await Assert.ThrowsAsync<IOException>(() => RunAsync("often", _ => throw new IOException("once")));
        var first = Assert.Single(await RunsAsync("often")).Id;
        for (var i = 0; i <= JobRunner.Kept; i++)
            await RunAsync("often", _ => Task.CompletedTask);

        var runs = await RunsAsync("often");

        Assert.Equal(JobRunner.Kept + 1, runs.Count);
        Assert.Equal(first, Assert.Single(runs, run => run.Failure is not null).Id);
    }

    private async Task RunAsync(string key, Func<CancellationToken, Task> work, CancellationToken cancel = default)
    {
        var job = new TimedJob(key, key, TimeSpan.FromMinutes(1), (_, stop) => work(stop));
        await database.AskAsync(
            async (JobRunner runner) =>
            {
                await runner.RunAsync(job, cancel);
                return job;
            }
        );
    }

    private Task<List<JobRun>> RunsAsync(string key) =>
        database.ReadAsync(db => db.JobRuns.AsNoTracking().Where(r => r.Job == key).ToListAsync());
}

using ItaWorkflow.Data.Clock;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Clock;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Clock;

[OnBothStores]
public sealed class ClockFaceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Hourly = "keep-checkpoints";

    [Fact]
    public async Task What_has_not_gone_well_within_its_period_is_overdue()
    {
        Assert.Contains(Hourly, await OverdueAsync());

        await NoteAsync(TimeSpan.FromMinutes(59));
        Assert.DoesNotContain(Hourly, await OverdueAsync());

        await NoteAsync(TimeSpan.FromMinutes(60));
        await NoteAsync(TimeSpan.FromMinutes(1), failure: "No space left", keep: true);
        await NoteAsync(TimeSpan.FromMinutes(1), isOver: false, keep: true);
        Assert.Contains(Hourly, await OverdueAsync());
    }

    [Fact]
    public async Task What_ran_before_and_not_for_three_of_its_periods_is_late()
    {
        await NoteAsync(TimeSpan.FromHours(3));
        Assert.Empty(await LateAsync());

        await NoteAsync(TimeSpan.FromHours(3) + TimeSpan.FromSeconds(1));
        Assert.Equal([Hourly], await LateAsync());
    }

    [Fact]
    public async Task The_last_failure_is_told_beside_the_latest_runs()
    {
        await NoteAsync(TimeSpan.FromHours(20), failure: "No space left");
        for (var hours = 12; hours > 0; hours--)
            await NoteAsync(TimeSpan.FromHours(hours), keep: true);

        var state = (await AskAsync(face => face.ReadAsync(default))).Single(s => s.Job.Key == Hourly);

        Assert.Equal("No space left", state.LastFailure!.Failure);
        Assert.Equal(database.Clock.GetUtcNow() - TimeSpan.FromHours(1), state.Latest[0].StartedAt);
        Assert.Equal(10, state.Latest.Count);
        Assert.Equal(TimeSpan.FromHours(1), state.NextRun - database.Clock.GetUtcNow());
    }

    /// <param name="keep">Beside those before it.</param>
    private async Task NoteAsync(TimeSpan ago, string? failure = null, bool isOver = true, bool keep = false)
    {
        var run = new JobRun { Job = Hourly, StartedAt = database.Clock.GetUtcNow() - ago };
        if (isOver)
            run.End(TimeSpan.FromSeconds(1), failure);
        if (!keep)
            await database.ReadAsync(db => db.JobRuns.ExecuteDeleteAsync());
        await database.ArrangeAsync(db => db.JobRuns.Add(run));
    }

    private async Task<IEnumerable<string>> OverdueAsync() =>
        (await AskAsync(face => face.OverdueAsync(default))).Select(job => job.Key);

    private async Task<IEnumerable<string>> LateAsync() =>
        (await AskAsync(face => face.LateAsync(default))).Select(job => job.Key);

    private Task<T> AskAsync<T>(Func<ClockFace, Task<T>> ask) => database.AskAsync(ask);
}

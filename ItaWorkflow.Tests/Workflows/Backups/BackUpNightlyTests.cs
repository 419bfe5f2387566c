using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Backups;

namespace ItaWorkflow.Tests.Workflows.Backups;

public sealed class BackUpNightlyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task One_a_day_is_made_and_the_oldest_of_many_goes()
    {
        await Town.FoundAsync(database);
        var folder = await database.AskAsync((OfficeFolder f) => Task.FromResult(f));
        Assert.Null(BackUpNightlyHandler.LatestOf(folder));

        for (var day = 1; day <= 16; day++)
        {
            database.Clock.MoveTo(2026, 12, day);
            await MakeAsync();
            await MakeAsync();
        }

        var kept = Directory.GetFiles(folder.Backups).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(14, kept.Count);
        Assert.Equal(("itaworkflow-2026-12-03.db", "itaworkflow-2026-12-16.db"), (kept[0], kept[^1]));
        Assert.Equal(new DateOnly(2026, 12, 16), BackUpNightlyHandler.LatestOf(folder));
    }

    private Task<bool> MakeAsync() =>
        database.AskAsync(
            async (BackUpNightlyHandler h) =>
            {
                await h.HandleAsync(default);
                return true;
            }
        );
}

using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Checkpoints;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Checkpoints;

[OnBothStores]
public sealed class KeepCheckpointsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Each_fiscal_year_gets_its_two_checkpoints_once()
    {
        await KeepAsync();
        await KeepAsync();
        database.Clock.MoveTo(2027, 10, 1);
        await Task.WhenAll(KeepAsync(), KeepAsync());

        Assert.Equal(
            [new(2027, 3, 31), new(2027, 9, 30), new(2028, 3, 31), new DateOnly(2028, 9, 30)],
            await database.ReadAsync(db => db.Checkpoints.OrderBy(c => c.CutOff).Select(c => c.CutOff).ToListAsync())
        );
        Assert.Equal(
            "ตั้งรอบการกำกับติดตามรอบ 6 เดือน ปีงบประมาณ 2570 วันตัดรอบ 31 มี.ค. 2570",
            await database.ReadAsync(db =>
                db.Journal.OrderBy(e => e.Id).Where(e => e.Kind == JournalKind.CheckpointChanged).Select(e => e.Text).FirstAsync()
            )
        );
        Assert.Equal(4, await database.ReadAsync(db => db.Journal.CountAsync()));
    }

    private async Task KeepAsync()
    {
        await using var db = database.Open();
        await new KeepCheckpointsHandler(db, database.Clock).HandleAsync(CancellationToken.None);
    }
}

using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Checkpoints;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Checkpoints;

public sealed class CorrectCheckpointTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_late_report_changes_nothing_until_a_correction_takes_it_in_marked_late()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");
        Assert.Equal(CorrectCheckpointHandler.IsOpen, await office.CorrectAsync("รายงานมาช้า"));
        database.Clock.MoveTo(2027, 4, 1);
        await office.TickAsync();
        database.Clock.MoveTo(2027, 4, 2);
        await office.ReportAsync(measure, ProgressStatus.Completed, "ครบทุกแห่ง");
        Assert.True(Assert.Single(Assert.Single(await office.EditionsAsync()).Entries).IsMissing);

        Assert.Equal(CloseCheckpointHandler.NotYours, await office.CorrectAsync("รายงานมาช้า", office.Town.FinanceOfficer));
        Assert.Equal(CorrectCheckpointHandler.NoReason, await office.CorrectAsync(" "));
        Assert.Null(await office.CorrectAsync("รายงานมาช้า"));

        var editions = await office.EditionsAsync();
        Assert.Equal([1, 2], editions.Select(e => e.Number));
        Assert.True(Assert.Single(editions[0].Entries).IsMissing);
        var entry = Assert.Single(editions[1].Entries);
        Assert.Equal((false, true, ProgressStatus.Completed), (entry.IsMissing, entry.IsLate, entry.Status));
        Assert.Equal("รายงานมาช้า", editions[1].Reason);
        Assert.Contains(
            "แก้ไขผลที่ตัดรอบของรอบ 6 เดือน ปีงบประมาณ 2570 เป็นฉบับที่ 2 เพราะรายงานมาช้า",
            (await office.JournalAsync(JournalKind.CheckpointClosed))[0],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(MemoState.Draft, true)]
    [InlineData(MemoState.Returned, true)]
    [InlineData(MemoState.Circulating, false)]
    [InlineData(MemoState.Approved, false)]
    public async Task Once_the_report_is_submitted_nothing_is_corrected(MemoState state, bool may)
    {
        var office = await CheckpointOffice.OpenAsync(database);
        await office.AdoptAsync("ติดป้ายขั้นตอน");
        database.Clock.MoveTo(2027, 4, 1);
        await office.TickAsync();
        var checkpoint = await office.SixMonthAsync();
        await database.ArrangeAsync(db =>
        {
            var memo = new Memo
            {
                DivisionId = office.Town.Strategy.Id,
                DraftedById = office.Town.Officer.Id,
                CreatedAt = database.Clock.GetUtcNow(),
            };
            memo.End(state, database.Clock.GetUtcNow());
            db.CheckpointReports.Add(
                new()
                {
                    CheckpointId = checkpoint.Id,
                    Memo = memo,
                    Edition = 1,
                    DraftedAt = database.Clock.GetUtcNow(),
                }
            );
        });

        Assert.Equal(may ? null : CorrectCheckpointHandler.IsSubmitted, await office.CorrectAsync("รายงานมาช้า"));
        Assert.Equal(may ? 2 : 1, (await office.EditionsAsync()).Count);
    }
}

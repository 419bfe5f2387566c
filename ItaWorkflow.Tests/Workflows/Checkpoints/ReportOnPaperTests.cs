using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Checkpoints;

namespace ItaWorkflow.Tests.Workflows.Checkpoints;

public sealed class ReportOnPaperTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Why = "นำเข้าจากรายงานบนกระดาษ";

    [Fact]
    public async Task Its_report_may_have_been_decided_on_paper_once_it_is_closed()
    {
        var year = await PastYear.OpenAsync(database);
        var office = year.Office;
        await year.ReportAsync(CheckpointRound.SixMonth, ProgressStatus.Completed);
        Assert.Equal(ReportOnPaperHandler.IsOpen, await year.ReportedAsync());
        Assert.Null(await year.CloseAsync(office.Town.Officer, "31 มี.ค. 2570", Why));
        Assert.Null(await year.ReportedAsync());

        var round = await office.SixMonthAsync();
        Assert.NotNull(round.ReportOrderId);
        Assert.Equal(new DateOnly(2027, 4, 20), ThaiDate.DayOf(round.ReportedAt!.Value));
        Assert.Equal(ReportOnPaperHandler.IsReported, await year.ReportedAsync());
        Assert.Equal(CorrectCheckpointHandler.IsSubmitted, await office.CorrectAsync("แก้ไข"));
    }
}

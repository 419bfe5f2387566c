using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Measures.Progress;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Measures.Progress;

public sealed class ReportPastYearTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Why = "นำเข้าจากรายงานบนกระดาษ";

    [Fact]
    public async Task What_a_paper_says_is_taken_in_whole_or_not_at_all_and_not_twice()
    {
        var year = await PastYear.OpenAsync(database);
        var (office, measure) = (year.Office, year.Measure);
        var refused = await year.ReportAsync(CheckpointRound.Annual, ProgressStatus.Completed, note: " ");
        Assert.Equal((measure.Id, ReportPastYearHandler.NoNote("ติดป้าย")), (refused.MeasureId, refused.Refusal));
        Assert.Equal(ReportPastYearHandler.Nothing, (await year.ReportAsync(CheckpointRound.Annual, null)).Refusal);
        Assert.Equal(1, (await year.ReportAsync(CheckpointRound.Annual, ProgressStatus.Completed)).Count);
        Assert.Equal(0, (await year.ReportAsync(CheckpointRound.Annual, ProgressStatus.Completed)).Count);
        var report = await database.ReadAsync(db => db.ProgressReports.SingleAsync());
        Assert.Equal((new DateOnly(2027, 9, 30), false), (report.StoodOn!.Value, report.IsLate));

        Assert.Null(await year.CloseAsync(office.Town.Officer, "30 ก.ย. 2570", Why, CheckpointRound.Annual));
        Assert.Equal(
            ReportPastYearHandler.IsClosed,
            (await year.ReportAsync(CheckpointRound.Annual, ProgressStatus.InProgress)).Refusal
        );
    }
}

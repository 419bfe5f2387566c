using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Checkpoints.Report;

namespace ItaWorkflow.Tests.Workflows.Checkpoints;

/// <summary>The year 2570 as it is brought in when 2571 has begun.</summary>
public sealed class CloseAfterwardsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Why = "นำเข้าจากรายงานบนกระดาษ";

    [Fact]
    public async Task It_waits_for_the_secretary_and_stands_on_the_day_of_its_paper()
    {
        var year = await PastYear.OpenAsync(database);
        var office = year.Office;
        Assert.Equal(0, await office.TickAsync());
        Assert.Equal(1, (await year.ReportAsync(CheckpointRound.SixMonth, ProgressStatus.InProgress)).Count);

        Assert.Equal(CloseCheckpointHandler.NotYours, await year.CloseAsync(office.Town.FinanceHead, "31 มี.ค. 2570", Why));
        Assert.Equal(CloseAfterwardsHandler.NoDay, await year.CloseAsync(office.Town.Officer, "มีนา", Why));
        Assert.Equal(CloseAfterwardsHandler.InFuture, await year.CloseAsync(office.Town.Officer, "1 ม.ค. 2590", Why));
        Assert.Equal(CloseAfterwardsHandler.NoReason, await year.CloseAsync(office.Town.Officer, "31 มี.ค. 2570", " "));
        Assert.Equal(CloseAfterwardsHandler.NoMeasure, await year.CloseAsync(office.Town.Officer, "2 พ.ย. 2569", Why));
        Assert.Null(await year.CloseAsync(office.Town.Officer, "10 เม.ย. 2570", Why));

        var edition = Assert.Single(await office.EditionsAsync());
        Assert.Equal((new DateOnly(2027, 4, 10), Why), (edition.StoodOn!.Value, edition.Reason));
        var entry = Assert.Single(edition.Entries);
        Assert.Equal((false, false, ProgressStatus.InProgress), (entry.IsMissing, entry.IsLate, entry.Status));
        Assert.Equal(CheckpointOffice.SixMonth, ThaiDate.DayOf(entry.ReportedAt!.Value));
        Assert.Equal(CloseCheckpointHandler.IsClosed, await year.CloseAsync(office.Town.Officer, "10 เม.ย. 2570", Why));

        var facts = (await FactsAsync()).Facts;
        Assert.Equal((new DateOnly(2027, 4, 10), Why, ""), (facts.Now.StandsOn, facts.Afterwards, facts.Correction));
        Assert.Empty(facts.Now.Overdue);
        Assert.Equal("บันทึกข้อความ ที่ 7/2569 ลงวันที่ 1 ธันวาคม 2569", facts.Adoption);
        Assert.DoesNotContain(
            "เร่งร",
            string.Concat(facts.Now.Entries.Select(e => e.Note).Concat(ReportWords.Paragraphs(facts, ReportWords.Advice))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_year_that_goes_on_is_not_closed_so()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        await office.AdoptAsync("ติดป้าย");
        var year = new PastYear(database, office, null!);
        Assert.Equal(CloseAfterwardsHandler.NotOver, await year.CloseAsync(office.Town.Officer, "1 มี.ค. 2570", Why));
    }

    private Task<CheckpointRecord> FactsAsync() =>
        database.AskAsync<CheckpointShelf, CheckpointRecord>(shelf => shelf.FindAsync(2570, CheckpointRound.SixMonth, default));
}

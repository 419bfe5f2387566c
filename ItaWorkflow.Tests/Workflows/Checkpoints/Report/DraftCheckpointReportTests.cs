using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Checkpoints.Report;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Checkpoints.Report;

public sealed class DraftCheckpointReportTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task One_click_begins_the_memo_and_the_heads_order_marks_the_round_with_it()
    {
        var year = await CloseAsync(2571);
        var drafted = await DraftAsync(year, chain.Town.Officer);
        Assert.Null(drafted.Refusal);
        var (content, file) = await MemoAsync(drafted.MemoId);
        Assert.Equal(MemoKind.HalfYearReport, content.Kind);
        Assert.StartsWith("รายงานผลการดำเนินงานตามมาตรการ", content.Subject, StringComparison.Ordinal);
        Assert.EndsWith(".pdf", file!.FileName, StringComparison.Ordinal);

        Assert.Null(await chain.SubmitAsync(drafted.MemoId));
        Assert.Equal(DraftCheckpointReportHandler.IsUnderWay, (await DraftAsync(year, chain.Town.Officer)).Refusal);
        Assert.Null((await RoundAsync(year)).ReportedAt);
        foreach (var by in new[] { chain.Town.StrategyHead, chain.Town.Clerk, chain.Town.Deputy })
            Assert.Null(await chain.DecideAsync(drafted.MemoId, by));
        Assert.Null(await chain.DecideAsync(drafted.MemoId, chain.Town.Mayor, Verdict.Approve));

        var round = await RoundAsync(year);
        Assert.Equal(drafted.MemoId, round.ReportMemoId);
        Assert.NotNull(round.ReportedAt);
    }

    [Fact]
    public async Task In_the_body_the_tables_stand_in_the_memo_itself()
    {
        var drafted = await DraftAsync(await CloseAsync(2572), chain.Town.Officer, inBody: true);

        var (content, file) = await MemoAsync(drafted.MemoId);
        Assert.Null(file);
        Assert.Contains("<table", Assert.Single(content.Parts).Html, StringComparison.Ordinal);
        Assert.Null(await chain.SubmitAsync(drafted.MemoId));
    }

    [Fact]
    public async Task An_open_round_and_strangers_get_no_memo()
    {
        await MeasureAsync(2573);
        Assert.Equal(DraftCheckpointReportHandler.IsOpen, (await DraftAsync(2573, chain.Town.Officer)).Refusal);
        Assert.Equal(CloseCheckpointHandler.NotYours, (await DraftAsync(2573, chain.Town.FinanceOfficer)).Refusal);
    }

    [Fact]
    public async Task A_memo_of_figures_that_were_corrected_since_is_not_sent()
    {
        var drafted = await DraftAsync(await CloseAsync(2574), chain.Town.Officer);
        Assert.Null(
            await chain.AsAsync<CorrectCheckpointHandler, Refusal?>(
                (h, _) => h.HandleAsync(new(2574, CheckpointRound.SixMonth, chain.Town.Officer.Id, "รายงานมาช้า"), default)
            )
        );

        Assert.Equal(ReportedCheckpoint.Stale, await chain.SubmitAsync(drafted.MemoId));
        Assert.Null(await chain.SubmitAsync((await DraftAsync(2574, chain.Town.Officer)).MemoId));
    }

    [Fact]
    public async Task Of_two_memos_of_one_round_sent_at_once_one_goes()
    {
        var year = await CloseAsync(2575);
        var (one, other) = (await DraftAsync(year, chain.Town.Officer), await DraftAsync(year, chain.Town.Officer));
        Assert.Null(one.Refusal ?? other.Refusal);
        chain.Meeting.Expect(2);

        var outcomes = await Task.WhenAll(chain.SubmitAsync(one.MemoId), chain.SubmitAsync(other.MemoId));

        Assert.Equal(SubmitMemoHandler.MemoHasMoved, Assert.Single(outcomes, o => o is not null));
        var late = outcomes[0] is null ? other.MemoId : one.MemoId;
        Assert.Equal(DraftCheckpointReportHandler.IsUnderWay, await chain.SubmitAsync(late));
    }

    private async Task<int> CloseAsync(int year)
    {
        await MeasureAsync(year);
        await chain.Database.ArrangeAsync(db =>
            db.Checkpoints.Single(c => c.FiscalYear == year).CutOff = new DateOnly(2026, 11, 19)
        );
        Assert.True(await chain.AsAsync<CloseDueCheckpointsHandler, int>((h, _) => h.HandleAsync(default)) > 0);
        return year;
    }

    private Task MeasureAsync(int year) =>
        chain.Database.ArrangeAsync(db =>
        {
            db.Checkpoints.Add(
                new()
                {
                    FiscalYear = year,
                    Round = CheckpointRound.SixMonth,
                    CutOff = CheckpointRound.SixMonth.CutOff(new(year)),
                }
            );
            db.Measures.Add(
                new()
                {
                    FiscalYear = year,
                    Title = "ติดป้ายขั้นตอน",
                    DueOn = new(2026, 12, 31),
                    CreatedAt = chain.Database.Clock.GetUtcNow().AddDays(-30),
                }
            );
        });

    private Task<CheckpointReportDrafted> DraftAsync(int year, Person by, bool inBody = false) =>
        chain.AsAsync<DraftCheckpointReportHandler, CheckpointReportDrafted>(
            (h, _) => h.HandleAsync(new(year, CheckpointRound.SixMonth, ReportShape.ByIssue, inBody, by.Id), default)
        );

    private Task<Checkpoint> RoundAsync(int year) =>
        chain.Database.ReadAsync(db => db.Checkpoints.AsNoTracking().SingleAsync(c => c.FiscalYear == year));

    private async Task<(MemoContent Content, Attachment? File)> MemoAsync(long id)
    {
        var memo = await chain.Database.ReadAsync(db =>
            db.Memos.Include(m => m.Attachments).AsNoTracking().SingleAsync(m => m.Id == id)
        );
        return (memo.Content, memo.Attachments.SingleOrDefault());
    }
}

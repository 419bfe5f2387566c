using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Documents;
using ItaWorkflow.Tests.Workflows.Routes;
using ItaWorkflow.Workflows.Approvals;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.MemoSheets;

/// <summary>What an officer writes, and what of it stands on the paper.</summary>
public sealed class SignedRevisionTests(Chain chain) : IClassFixture<Chain>
{
    private readonly Town town = chain.Town;

    [Fact]
    public async Task An_opinion_longer_than_its_block_is_told_and_nothing_is_signed()
    {
        var id = await chain.SubmittedAsync();
        await chain.DecideAsync(id, town.StrategyHead);

        var refusal = await chain.DecideAsync(
            id,
            town.Clerk,
            opinion: string.Concat(Enumerable.Repeat("เห็นควรอนุมัติตามเสนอ ", 60))
        );

        Assert.Equal(nameof(DecideStep.Opinion), refusal!.Field);
        Assert.Equal(town.Clerk.Id, await chain.HolderAsync(id));
    }

    [Fact]
    public async Task Words_of_who_puts_it_forward_are_kept_with_the_step_and_stand_on_no_paper()
    {
        var id = await chain.SubmittedAsync();

        Assert.Null(await chain.DecideAsync(id, town.StrategyHead, opinion: "ก"));

        Assert.Equal("ก", (await chain.MemoAsync(id)).Cases.Single().Steps.First(s => s.State is StepState.Decided).Opinion);
        var sheet = new PrintedPaper(await chain.PaperAsync(id));
        Assert.DoesNotContain(sheet.Text.Split('\n'), line => line.Trim() == "ก");
    }

    [Fact]
    public async Task A_second_proposer_who_sends_it_back_has_lines_for_the_reason_on_the_next_sheet()
    {
        var id = await chain.TravelAsync(
            DrawnRoute.Step("head", "head-of-division", "propose")
                + DrawnRoute.Step("second", "position:ผู้อำนวยการกองคลัง", "propose")
                + DrawnRoute.Step("mayor", "position:นายก", "finalOrder"),
            "s>head; head>second; second>mayor; mayor>e"
        );
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));

        Assert.Null(await chain.DecideAsync(id, town.FinanceHead, Verdict.Return, "ขอให้แนบใบเสนอราคา"));

        Assert.Contains("ใบเสนอราคา", new PrintedPaper(await chain.PaperAsync(id)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposer_whose_return_the_route_draws_signs_nothing_before_there_is_a_paper()
    {
        var id = await chain.TravelAsync(
            DrawnRoute.Step("head", "head-of-division", "propose")
                + """<exclusiveGateway id="g" default="on"/>"""
                + DrawnRoute.Step("again", "position:ผู้อำนวยการกองคลัง")
                + DrawnRoute.Step("mayor", "position:นายก", "finalOrder"),
            """s>head; head>g; back:g>again ? verdict = "return"; on:g>mayor; again>mayor; mayor>e"""
        );

        Assert.Null(await chain.DecideAsync(id, town.StrategyHead, Verdict.Return, "ให้กองคลังดูก่อน"));

        Assert.Equal("again", await chain.OpenAsync(id));
        Assert.Equal(0, await chain.Database.ReadAsync(db => db.SignedDocuments.CountAsync(d => d.Case!.MemoId == id)));
    }

    [Fact]
    public async Task An_order_of_many_lines_is_told_how_many_its_block_takes()
    {
        var id = await chain.SubmittedAsync();
        await chain.DecideAsync(id, town.StrategyHead);

        var refusal = await chain.DecideAsync(id, town.Clerk, opinion: string.Join('\n', Enumerable.Repeat("ดู", 12)));

        Assert.Equal(nameof(DecideStep.Opinion), refusal!.Field);
        Assert.Contains("พิมพ์ 12 บรรทัด ช่องนี้รับได้", refusal.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ไม่อนุมัติให้เกินวงเงินเดิม", "อนุมัติ ไม่อนุมัติให้เกินวงเงินเดิม")]
    [InlineData("อนุมัติ ดำเนินการตามเสนอ", "อนุมัติ ดำเนินการตามเสนอ")]
    public async Task The_paper_says_the_verdict_whatever_is_written_around_it(string order, string paper)
    {
        var id = await chain.SubmittedAsync();
        await chain.DecideAsync(id, town.StrategyHead);
        await chain.DecideAsync(id, town.Clerk);
        await chain.DecideAsync(id, town.Deputy);

        Assert.Null(await chain.DecideAsync(id, town.Mayor, Verdict.Approve, order));

        Assert.Contains(
            paper.Replace(" ", "", StringComparison.Ordinal),
            new PrintedPaper(await chain.PaperAsync(id)).Text.Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }
}

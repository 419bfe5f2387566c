using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Routes;
using ItaWorkflow.Workflows.Approvals;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Tests.Workflows.Routes.DrawnRoute;

namespace ItaWorkflow.Tests.Workflows.Cases;

/// <summary>Back to an earlier step, or where the route draws it.</summary>
public sealed class ReturnPlacesTests(Chain chain) : IClassFixture<Chain>
{
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;

    [Fact]
    public async Task A_memo_goes_back_to_an_earlier_step_and_is_signed_from_there_on_a_continuation_sheet()
    {
        var id = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        Assert.Null(await chain.DecideAsync(id, town.Clerk, opinion: "เห็นควร"));

        Assert.Null(await chain.DecideAsync(id, town.Deputy, Verdict.Return, "ขอให้ทบทวนวงเงิน", returnTo: "clerk"));

        Assert.Equal("clerk", await chain.OpenAsync(id));
        Assert.Equal(MemoState.Circulating, (await chain.MemoAsync(id)).State);
        Assert.Null(await chain.DecideAsync(id, town.Clerk, opinion: "ทบทวนแล้ว"));
        Assert.Null(await chain.DecideAsync(id, town.Deputy));
        Assert.Null(await chain.DecideAsync(id, town.Mayor, Verdict.Approve));

        var memo = await chain.MemoAsync(id);
        Assert.Equal((MemoState.Approved, 1), (memo.State, memo.Edition));
        var papers = await database.ReadAsync(db =>
            db.SignedDocuments.Where(d => d.Case!.MemoId == id)
                .OrderBy(d => d.Sheet)
                .ThenBy(d => d.Revision)
                .Select(d => new { d.Sheet, d.Revision })
                .ToListAsync()
        );
        Assert.Equal([(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)], papers.Select(p => (p.Sheet, p.Revision)));
        Assert.True(
            await database.ReadAsync(db =>
                db.Journal.AnyAsync(e =>
                    e.MemoId == id
                    && e.Kind == JournalKind.StepDecided
                    && e.Text.Contains("พิจารณาใหม่")
                    && e.Text.Contains("วงเงิน")
                )
            )
        );
    }

    [Fact]
    public async Task Only_steps_that_were_decided_can_be_gone_back_to_and_not_one_branch_of_two()
    {
        var id = await chain.TravelAsync(
            Step("head", "head-of-division", "propose")
                + """<parallelGateway id="split"/><parallelGateway id="join"/>"""
                + Step("finance", "position:ผู้อำนวยการกองคลัง")
                + Step("deputy", "position:รองนายก")
                + Step("mayor", "position:นายก", "finalOrder"),
            "s>head; head>split; split>finance; split>deputy; finance>join; deputy>join; join>mayor; mayor>e"
        );
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        Assert.Null(await chain.DecideAsync(id, town.FinanceHead));

        foreach (var nowhere in new[] { "mayor", "finance", "deputy", "elsewhere" })
            Assert.Equal(
                DecisionRefusals.NotThere,
                await chain.DecideAsync(id, town.Deputy, Verdict.Return, "ขอทบทวน", returnTo: nowhere)
            );
        Assert.Null(await chain.DecideAsync(id, town.Deputy, Verdict.Return, "ขอทบทวน", returnTo: "head"));

        Assert.Equal("head", await chain.OpenAsync(id));
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        Assert.Equal("finance deputy", await chain.OpenAsync(id));
    }

    [Fact]
    public async Task A_return_that_the_route_draws_goes_where_it_is_drawn_and_is_signed()
    {
        var id = await chain.TravelAsync(
            Step("finance", "position:ผู้อำนวยการกองคลัง")
                + """<exclusiveGateway id="g" default="on"/>"""
                + Step("head", "head-of-division")
                + Step("mayor", "position:นายก", "finalOrder"),
            """s>finance; finance>g; back:g>head ? verdict = "return"; on:g>mayor; head>finance; mayor>e"""
        );

        Assert.Equal(
            DecisionRefusals.NotThere,
            await chain.DecideAsync(id, town.FinanceHead, Verdict.Return, "ขอเอกสาร", returnTo: "mayor")
        );
        Assert.Null(await chain.DecideAsync(id, town.FinanceHead, Verdict.Return, "ขอเอกสาร"));

        Assert.Equal("head", await chain.OpenAsync(id));
        Assert.Equal(1, await database.ReadAsync(db => db.SignedDocuments.CountAsync(d => d.Case!.MemoId == id)));
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        Assert.Null(await chain.DecideAsync(id, town.FinanceHead));
        Assert.Null(await chain.DecideAsync(id, town.Mayor, Verdict.Approve));
        Assert.Equal(MemoState.Approved, (await chain.MemoAsync(id)).State);
    }

    [Theory]
    [InlineData(Verdict.Reject, MemoState.Rejected, CaseState.Rejected)]
    [InlineData(Verdict.Return, MemoState.Returned, CaseState.Returned)]
    public async Task A_drawn_way_to_the_end_ends_the_memo_as_its_verdict_says(Verdict verdict, MemoState memo, CaseState state)
    {
        var id = await chain.TravelAsync(
            Step("mayor", "position:นายก", "finalOrder")
                + """<exclusiveGateway id="g" default="on"/><serviceTask id="tell" implementation="ita:notify-signers"/>""",
            """s>mayor; mayor>g; no:g>tell ? verdict = "reject" or verdict = "return"; on:g>e; tell>e"""
        );

        Assert.Null(await chain.DecideAsync(id, town.Mayor, verdict, "งบประมาณไม่พอ"));

        Assert.Equal((memo, state), ((await chain.MemoAsync(id)).State, (await chain.CaseAsync(id)).State));
    }
}

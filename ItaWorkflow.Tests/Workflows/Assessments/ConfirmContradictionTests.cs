using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Assessments;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Assessments;

public sealed class ConfirmContradictionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_contradiction_is_confirmed_with_a_reason()
    {
        var town = await ResultOffice.TownAsync(database);
        await ResultOffice.RecordAsync(database, 2566, PublishedResult.Chaturat.Card.With("total", 39.41m));

        Assert.Equal(ConfirmContradictionHandler.NoReason, await ConfirmAsync(new(2566, "Total:total", " ", town.Officer.Id)));
        Assert.Equal(ConfirmContradictionHandler.Gone, await ConfirmAsync(new(2566, "Total:IIT", "เทียบแล้ว", town.Officer.Id)));
        Assert.Equal(RecordAssessmentHandler.NotYours, await ConfirmAsync(new(2566, "Total:total", "เทียบแล้ว", town.Mayor.Id)));
        Assert.Null(await ConfirmAsync(new(2566, "Total:total", "เทียบแล้ว", town.Officer.Id)));
        Assert.Null(await ConfirmAsync(new(2566, "Total:total", "เทียบกับหนังสือแจ้งผลแล้ว", town.Officer.Id)));

        var kept = await database.ReadAsync(db => db.AssessmentResults.SelectMany(r => r.Confirmed).SingleAsync());
        Assert.Equal(
            ("เทียบกับหนังสือแจ้งผลแล้ว", "คะแนนรวม: ประกาศไว้ 39.41 แต่คำนวณได้ 78.41 ต่างกัน 39.00"),
            (kept.Reason, kept.Text)
        );
    }

    private Task<Refusal?> ConfirmAsync(ConfirmContradiction command) =>
        database.AskAsync<ConfirmContradictionHandler, Refusal?>(handler => handler.HandleAsync(command, CancellationToken.None));
}

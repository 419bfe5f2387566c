using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Approvals;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Approvals;

public sealed class SeeStepTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task The_first_look_is_recorded_once_and_only_of_whose_turn_it_is()
    {
        var id = await chain.SubmittedAsync();
        var step = (await chain.MemoAsync(id)).Cases.Single().Steps.Single();

        await SeeAsync(step, chain.Town.Mayor.Id);
        await SeeAsync(step, chain.Town.StrategyHead.Id);
        chain.Database.Clock.Advance(TimeSpan.FromHours(1));
        await SeeAsync(step, chain.Town.StrategyHead.Id);

        var seen = (await chain.MemoAsync(id)).Cases.Single().Steps.Single().SeenAt;
        Assert.Equal(chain.Database.Clock.GetUtcNow().AddHours(-1), seen);
        Assert.Equal(
            1,
            await chain.Database.ReadAsync(db => db.Journal.CountAsync(e => e.MemoId == id && e.Kind == JournalKind.StepSeen))
        );
    }

    private Task<int> SeeAsync(ApprovalStep step, int person) =>
        chain.AsAsync<SeeStepHandler, int>(
            async (handler, _) =>
            {
                await handler.HandleAsync(new(step.Id, person), default);
                return 0;
            }
        );
}

using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Approvals;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Approvals;

public sealed class ReseatStepsTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task An_appointment_that_begins_by_its_date_moves_the_open_step_and_its_end_brings_it_back()
    {
        var id = await chain.SubmittedAsync();
        await chain.Database.ArrangeAsync(db =>
            db.ActingAppointments.Add(
                new()
                {
                    PersonId = chain.Town.FinanceHead.Id,
                    PositionId = chain.Town.StrategyHead.PositionId!.Value,
                    OrderNumber = "๒๐๐/๒๕๖๙",
                    OrderDate = new DateOnly(2026, 11, 20),
                    From = new DateOnly(2026, 11, 23),
                    Until = new DateOnly(2026, 11, 24),
                }
            )
        );

        Assert.Equal(chain.Town.StrategyHead.Id, await HolderOnAsync(id, 20));
        Assert.Equal(chain.Town.FinanceHead.Id, await HolderOnAsync(id, 23));
        Assert.Equal(chain.Town.FinanceHead.Id, await HolderOnAsync(id, 24));
        Assert.Equal(chain.Town.StrategyHead.Id, await HolderOnAsync(id, 25));
        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));
        Assert.Equal(1, await chain.Database.ReadAsync(db => db.SignedDocuments.CountAsync(d => d.Case!.MemoId == id)));
    }

    private async Task<int?> HolderOnAsync(long id, int november)
    {
        chain.Database.Clock.MoveTo(2026, 11, november);
        await chain.AsAsync<ReseatStepsHandler, int>(
            async (handler, _) =>
            {
                await handler.HandleAsync(default);
                return 0;
            }
        );
        return await chain.HolderAsync(id);
    }
}

using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Measures;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Adoption;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Adoption;

public sealed class DropAmendmentTests(Chain chain) : IClassFixture<Chain>
{
    private readonly MeasureDesk desk = new(chain, 2570);

    [Fact]
    public async Task What_is_no_longer_asked_is_kept_and_not_proposed()
    {
        var id = await desk.AdoptedAsync("มาตรการ");
        await chain.AsAsync<AmendMeasureHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(id, chain.Town.Officer.Id, null, "ซ้ำ"), default)
        );

        Assert.Equal(MeasureRefusals.NotYours, await DropAsync(id, chain.Town.Mayor.Id));
        Assert.Null(await DropAsync(id, chain.Town.Officer.Id));

        Assert.Equal(MeasureRefusals.Gone, await DropAsync(id, chain.Town.Officer.Id));
        Assert.Equal(ProposeMeasuresHandler.Nothing, (await desk.ProposeAsync(id)).Refusal);
        Assert.Equal(
            AmendmentState.Dropped,
            await chain.Database.ReadAsync(db =>
                db.MeasureAmendments.Where(a => a.MeasureId == id).Select(a => a.State).SingleAsync()
            )
        );
    }

    private Task<Refusal?> DropAsync(int id, int by) =>
        chain.AsAsync<DropAmendmentHandler, Refusal?>((h, _) => h.HandleAsync(new(id, by), default));
}

using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Measures;

public sealed class OrderMeasuresTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task Measures_stand_as_they_were_placed_and_new_ones_behind_them()
    {
        var desk = new MeasureDesk(chain, 2573);
        var (one, two, three) = (await desk.DraftedAsync("ก"), await desk.DraftedAsync("ข"), await desk.DraftedAsync("ค"));

        Assert.Null(
            await OrderAsync(
                new()
                {
                    [three] = 1,
                    [one] = 2,
                    [two] = 2,
                }
            )
        );
        await desk.DraftedAsync("ง");

        var set = await chain.Database.ReadAsync(db => ProposedSet.ReadAsync(db, 2573, null, default));
        Assert.Equal(["ค", "ก", "ข", "ง"], set.Drafts.Select(d => d.Title));
        Assert.Equal(MeasureRefusals.NotYours, await OrderAsync([], chain.Town.Mayor.Id));
    }

    [Fact]
    public async Task Several_measures_of_earlier_years_are_used_again_at_once_or_none()
    {
        var desk = new MeasureDesk(chain, 2574);
        int[] earlier = [await desk.AdoptedAsync("ทบทวนคู่มือ"), await desk.AdoptedAsync("อบรม")];
        var draft = await desk.DraftedAsync("ยังเป็นร่าง");

        Assert.Equal(MeasureRefusals.Gone, (await ReuseAsync([.. earlier, draft])).Refusal);
        var used = await ReuseAsync(earlier);

        Assert.Equal(2, used.Ids.Count);
        var titles = await chain.Database.ReadAsync(db =>
            db.Measures.Where(m => m.FiscalYear == 2575).OrderBy(m => m.Id).Select(m => m.Title).ToListAsync()
        );
        Assert.Equal(["ทบทวนคู่มือ", "อบรม"], titles);
        Assert.Equal(ReuseMeasureHandler.NoneChosen, (await ReuseAsync([])).Refusal);
    }

    private Task<Refusal?> OrderAsync(Dictionary<int, int> places, int? by = null) =>
        chain.AsAsync<OrderMeasuresHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(2573, by ?? chain.Town.Officer.Id, places), default)
        );

    private Task<MeasuresReused> ReuseAsync(int[] ids) =>
        chain.AsAsync<ReuseMeasureHandler, MeasuresReused>(
            (h, _) => h.HandleAsync(new(ids, 2575, chain.Town.Officer.Id), default)
        );
}

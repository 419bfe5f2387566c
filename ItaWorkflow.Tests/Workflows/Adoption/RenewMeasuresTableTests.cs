using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Measures;
using ItaWorkflow.Workflows.Adoption;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Adoption;

public sealed class RenewMeasuresTableTests(Chain chain) : IClassFixture<Chain>
{
    private readonly MeasureDesk desk = new(chain, 2570);

    [Fact]
    public async Task A_table_in_the_body_is_set_anew_and_the_other_parts_stay_as_they_were_written()
    {
        var id = await desk.DraftedAsync("ชื่อเดิม");
        var memo = (await desk.ProposeAsync(true, id)).MemoId;
        var before = (await chain.MemoAsync(memo)).Content;
        await desk.WriteAsync(desk.Draft("ชื่อใหม่") with { MeasureId = id, Revision = 2, Steps = "ขั้นตอนใหม่" });

        Assert.Equal(MeasureRefusals.NotYours, await desk.RenewAsync(memo, chain.Town.StrategyHead));
        Assert.Null(await desk.RenewAsync(memo));

        var after = (await chain.MemoAsync(memo)).Content;
        Assert.Contains("ขั้นตอนใหม่", after.Parts[1].Html, StringComparison.Ordinal);
        Assert.Equal(before.Parts[3].Html, after.Parts[3].Html);
        Assert.True(
            await chain.Database.ReadAsync(db =>
                db.MemoVersions.AnyAsync(v => v.MemoId == memo && v.Reason == VersionReason.Saved)
            )
        );
    }

    [Fact]
    public async Task A_measure_dropped_meanwhile_leaves_the_table()
    {
        var (stays, goes) = (await desk.DraftedAsync("อยู่"), await desk.DraftedAsync("ไป"));
        var memo = (await desk.ProposeAsync(true, stays, goes)).MemoId;
        await chain.Database.ArrangeAsync(db => db.Measures.Find(goes)!.Withdraw());
        Assert.Equal(AdoptionSubmission.Stale("ไป"), await chain.SubmitAsync(memo));

        Assert.Null(await desk.RenewAsync(memo));

        Assert.Null(await chain.SubmitAsync(memo));
        Assert.Equal(RenewMeasuresTableHandler.NotThere, await desk.RenewAsync(await chain.DraftAsync()));
    }
}

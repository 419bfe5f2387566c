using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Measures;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Adoption;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Adoption;

/// <summary>An office that changes adopted measures by memo only.</summary>
public sealed class AmendMeasureTests(Chain chain) : IClassFixture<Chain>
{
    private readonly MeasureDesk desk = new(chain, 2570);

    [Fact]
    public async Task What_is_asked_to_change_changes_by_the_heads_order()
    {
        await chain.Database.ArrangeAsync(db =>
            db.Organization.Single().Practice = new() { MeasureChanges = MeasureChanges.ByMemo }
        );
        var (changed, dropped) = (await desk.AdoptedAsync("จัดทำคู่มือ"), await desk.AdoptedAsync("ซ้ำกับงานประจำ"));
        var content = desk.Draft("จัดทำคู่มือทุกกอง") with { MeasureId = changed, Due = "30 มิ.ย. 2570" };
        Assert.Equal(MeasureRefusals.NoReason, await AmendAsync(new(changed, chain.Town.Officer.Id, content, "")));
        Assert.Null(await AmendAsync(new(changed, chain.Town.Officer.Id, content, "ต้องรอข้อมูลจากกอง")));
        Assert.Null(await AmendAsync(new(dropped, chain.Town.Officer.Id, null, "มีในแผนอื่นแล้ว")));
        Assert.Equal("จัดทำคู่มือ", (await desk.MeasureAsync(changed)).Title);

        var memo = (await desk.ProposeAsync(changed, dropped)).MemoId;
        Assert.Null(await chain.SubmitAsync(memo));
        Assert.Equal(MeasureRefusals.IsHeld, await AmendAsync(new(changed, chain.Town.Officer.Id, content, "อีกครั้ง")));
        await desk.DecideAllAsync(memo, Verdict.Approve);

        var after = await desk.MeasureAsync(changed);
        Assert.Equal(("จัดทำคู่มือทุกกอง", new DateOnly(2027, 6, 30)), (after.Title, after.DueOn));
        Assert.Equal(["Moved 4"], await desk.ToldAsync(changed, chain.Town.FinanceOfficer));
        Assert.Equal(MeasureState.Withdrawn, (await desk.MeasureAsync(dropped)).State);
        Assert.Equal(["Withdrawn 4"], await desk.ToldAsync(dropped, chain.Town.FinanceOfficer));
        Assert.Equal(AmendmentState.Applied, await StateAsync(changed));
    }

    [Fact]
    public async Task A_draft_is_not_amended_and_what_is_asked_may_be_changed_and_dropped()
    {
        var draft = await desk.DraftedAsync("ร่าง");
        Assert.Equal(
            AmendMeasureHandler.NotAdopted,
            await AmendAsync(new(draft, chain.Town.Officer.Id, desk.Draft("ร่าง"), "แก้"))
        );
        var measure = await desk.AdoptedAsync("มาตรการ");
        Assert.Null(await AmendAsync(new(measure, chain.Town.Officer.Id, desk.Draft("ครั้งแรก"), "แก้")));
        Assert.Null(await AmendAsync(new(measure, chain.Town.Officer.Id, desk.Draft("ครั้งที่สอง"), "แก้อีก")));

        Assert.Null(
            await chain.AsAsync<DropAmendmentHandler, Refusal?>(
                (h, _) => h.HandleAsync(new(measure, chain.Town.Officer.Id), default)
            )
        );

        Assert.Equal(AmendmentState.Dropped, await StateAsync(measure));
    }

    private Task<AmendmentState> StateAsync(int measure) =>
        chain.Database.ReadAsync(db =>
            db.MeasureAmendments.Where(a => a.MeasureId == measure).Select(a => a.State).SingleAsync()
        );

    private Task<Refusal?> AmendAsync(AmendMeasure command) =>
        chain.AsAsync<AmendMeasureHandler, Refusal?>((h, _) => h.HandleAsync(command, default));
}

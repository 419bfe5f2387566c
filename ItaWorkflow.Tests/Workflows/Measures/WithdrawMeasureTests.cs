using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Measures;

public sealed class WithdrawMeasureTests(Chain chain) : IClassFixture<Chain>
{
    private readonly MeasureDesk desk = new(chain, 2570);

    [Fact]
    public async Task A_draft_goes_without_a_word_and_is_kept()
    {
        var id = await desk.DraftedAsync("ร่างที่ไม่ใช้");

        Assert.Null(await WithdrawAsync(id, 2, ""));

        Assert.Equal(MeasureState.Withdrawn, (await desk.MeasureAsync(id)).State);
        Assert.Empty(await desk.ToldAsync(id, chain.Town.FinanceOfficer));
        Assert.Equal(MeasureRefusals.Gone, await WithdrawAsync(id, 3, ""));
    }

    [Fact]
    public async Task An_adopted_one_needs_a_reason_tells_its_owners_and_reminds_nobody_any_more()
    {
        var id = await desk.AdoptedAsync("ทำซ้ำกับงานประจำ", "ประจำทุกเดือน");
        Assert.Equal(WithdrawMeasureHandler.NoReason, await WithdrawAsync(id, 3, " "));
        Assert.Equal(MeasureRefusals.HasMoved, await WithdrawAsync(id, 2, "ซ้ำ"));

        Assert.Null(await WithdrawAsync(id, 3, "ซ้ำกับแผนอื่น"));

        Assert.Equal(["Withdrawn 4"], await desk.ToldAsync(id, chain.Town.FinanceOfficer));
        var facts = await chain.AsAsync<ReminderFactsReader, ReminderFacts>(
            (r, _) => r.ReadAsync(chain.Database.Clock.GetUtcNow(), default)
        );
        Assert.DoesNotContain(facts.Due, subject => subject.Id == id);
    }

    private Task<Refusal?> WithdrawAsync(int id, int revision, string reason) =>
        chain.AsAsync<WithdrawMeasureHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(id, revision, chain.Town.Officer.Id, reason), default)
        );
}

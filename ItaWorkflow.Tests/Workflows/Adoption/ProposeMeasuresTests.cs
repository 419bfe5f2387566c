using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Measures;
using ItaWorkflow.Workflows.Adoption;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Adoption;

/// <summary>Measures on their way through the real chain, each test in a fiscal year of its own.</summary>
public sealed class ProposeMeasuresTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task When_the_head_has_signed_the_measures_hold_and_their_owners_are_told_and_reminded()
    {
        var desk = new MeasureDesk(chain, 2570);
        var once = await desk.DraftedAsync("ติดป้ายขั้นตอนบริการทุกจุด", "31 มี.ค. 2570");
        var monthly = await desk.DraftedAsync("ตรวจลิงก์ที่เปิดเผยทุกเดือน", "ประจำทุกเดือน");
        var memo = (await desk.ProposeAsync(once, monthly)).MemoId;
        Assert.Null(await chain.SubmitAsync(memo));
        Assert.Equal(memo, (await desk.MeasureAsync(once)).ProposedInId);
        Assert.Empty(await desk.ToldAsync(once, chain.Town.FinanceOfficer));

        await desk.DecideAllAsync(memo, Verdict.Approve);

        var now = chain.Database.Clock.GetUtcNow();
        var adopted = await desk.MeasureAsync(once);
        Assert.Equal((MeasureState.Adopted, (long?)null), (adopted.State, adopted.ProposedInId));
        Assert.Equal(now, adopted.AdoptedAt);
        Assert.Equal(AdoptionState.Adopted, await desk.AdoptionAsync(memo));
        Assert.Equal(["Adopted 3"], await desk.ToldAsync(once, chain.Town.FinanceOfficer));
        Assert.Equal(11, (await desk.MeasureAsync(monthly)).Occurrences.Count);
        Assert.Equal(2, await chain.Database.ReadAsync(db => db.Checkpoints.CountAsync(c => c.FiscalYear == 2570)));

        var began = chain.Database.Clock.Now;
        chain.Database.Clock.MoveTo(2026, 12, 29);
        await PlanAsync();
        Assert.Equal(["Adopted 3"], await desk.ToldAsync(once, chain.Town.FinanceOfficer));
        Assert.Equal(["Adopted 3", "PastDue 4", "BeforeDue 3"], await desk.ToldAsync(monthly, chain.Town.FinanceOfficer));
        chain.Database.Clock.Now = began;
    }

    [Fact]
    public async Task While_its_memo_circulates_a_measure_stays_as_it_is_and_withdrawing_frees_it()
    {
        var desk = new MeasureDesk(chain, 2571);
        var id = await desk.DraftedAsync("ประกาศนโยบายงดรับของขวัญ");
        var memo = (await desk.ProposeAsync(id)).MemoId;
        await using var late = chain.Database.Open();
        var read = await late.Measures.SingleAsync(m => m.Id == id);
        Assert.Null(await chain.SubmitAsync(memo));

        var edit = desk.Draft("ชื่อใหม่") with { MeasureId = id, Revision = read.Revision };
        Assert.Equal(MeasureRefusals.IsHeld, (await desk.WriteAsync(edit)).Refusal);
        Assert.Equal(MeasureRefusals.IsHeld, (await desk.ProposeAsync(id)).Refusal);
        // Read before the memo was sent, saved after: it loses.
        read.Steps = "แก้ไขพร้อมกัน";
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync());

        Assert.Null(await chain.WithdrawAsync(memo));
        Assert.Equal(AdoptionState.TakenBack, await desk.AdoptionAsync(memo));
        Assert.Null((await desk.WriteAsync(edit)).Refusal);
        Assert.Equal(AdoptionSubmission.Stale("ชื่อใหม่"), await chain.SubmitAsync(memo));
        Assert.Null(await desk.RenewAsync(memo));
        Assert.Null(await chain.SubmitAsync(memo));
    }

    [Fact]
    public async Task What_the_head_refuses_stays_a_draft()
    {
        var desk = new MeasureDesk(chain, 2572);
        var id = await desk.DraftedAsync("ซื้อระบบใหม่");
        var memo = (await desk.ProposeAsync(id)).MemoId;
        Assert.Null(await chain.SubmitAsync(memo));

        await desk.DecideAllAsync(memo, Verdict.Reject);

        var draft = await desk.MeasureAsync(id);
        Assert.Equal((MeasureState.Draft, (long?)null), (draft.State, draft.ProposedInId));
        Assert.Equal(AdoptionState.Refused, await desk.AdoptionAsync(memo));
        Assert.Empty(await desk.ToldAsync(id, chain.Town.FinanceOfficer));
    }

    [Fact]
    public async Task A_memo_that_comes_back_frees_its_measures_and_is_sent_again_with_a_new_table()
    {
        var desk = new MeasureDesk(chain, 2573);
        var id = await desk.DraftedAsync("อบรมบุคลากร");
        var memo = (await desk.ProposeAsync(id)).MemoId;
        Assert.Null(await chain.SubmitAsync(memo));
        Assert.Null(await chain.DecideAsync(memo, chain.Town.StrategyHead, Verdict.Return, "แก้ผู้รับผิดชอบ"));

        var edit = desk.Draft("อบรมบุคลากรทุกกอง") with { MeasureId = id, Revision = 2 };
        Assert.Null((await desk.WriteAsync(edit)).Refusal);
        Assert.Equal(AdoptionSubmission.Stale("อบรมบุคลากรทุกกอง"), await chain.SubmitAsync(memo));
        Assert.Null(await desk.RenewAsync(memo));
        var files = await FilesAsync(memo);
        Assert.Equal([true, false], files.Select(f => f.RemovedAt is not null));
        Assert.Null(await chain.SubmitAsync(memo));
    }

    [Fact]
    public async Task Another_memo_with_the_same_measure_takes_it_from_the_one_that_was_never_sent()
    {
        var desk = new MeasureDesk(chain, 2574);
        var id = await desk.DraftedAsync("เปิดเผยแผนจัดซื้อ");
        var first = (await desk.ProposeAsync(id)).MemoId;
        var second = (await desk.ProposeAsync(true, id)).MemoId;

        Assert.Equal(AdoptionSubmission.Superseded, await chain.SubmitAsync(first));
        Assert.Null(await chain.SubmitAsync(second));
        var memo = await chain.MemoAsync(second);
        Assert.Equal(MemoKind.Measures, memo.Content.Kind);
        Assert.Contains("<table", memo.Content.Parts[1].Html, StringComparison.Ordinal);
        Assert.Contains("เปิดเผยแผนจัดซื้อ", memo.Content.Parts[1].Html, StringComparison.Ordinal);
        Assert.Empty(await FilesAsync(second));
    }

    [Fact]
    public async Task What_lacks_an_owner_a_division_or_a_due_date_is_named_and_not_proposed()
    {
        var desk = new MeasureDesk(chain, 2575);
        var written = await desk.WriteAsync(desk.Draft("ยังไม่ครบ") with { Owners = [], Due = "" });

        var refused = (await desk.ProposeAsync(written.MeasureId)).Refusal!;

        Assert.Equal("มาตรการ “ยังไม่ครบ” ยังขาดผู้รับผิดชอบ กำหนดเวลา", refused.Text);
        Assert.Equal(ProposeMeasuresHandler.Nothing, (await desk.ProposeAsync()).Refusal);
    }

    private Task<int> PlanAsync() => chain.AsAsync<PlanRemindersHandler, int>((h, _) => h.HandleAsync(default));

    private Task<List<Attachment>> FilesAsync(long memo) =>
        chain.Database.ReadAsync(db => db.Attachments.Where(a => a.MemoId == memo).OrderBy(a => a.Id).ToListAsync());
}

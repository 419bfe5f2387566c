using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Workflows.Approvals.SubmitMemoHandler;

namespace ItaWorkflow.Tests.Workflows.Approvals;

public sealed class SubmitMemoTests(Chain chain) : IClassFixture<Chain>
{
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;

    [Fact]
    public async Task A_submitted_draft_becomes_an_edition_on_the_division_heads_desk_and_is_kept_as_it_was()
    {
        var id = await chain.SubmittedAsync();

        var memo = await chain.MemoAsync(id);
        Assert.Equal((MemoState.Circulating, 1), (memo.State, memo.Edition));
        Assert.Equal(town.StrategyHead.Id, await chain.HolderAsync(id));
        var kept = await database.ReadAsync(db =>
            db.MemoVersions.SingleAsync(v => v.MemoId == id && v.Reason == VersionReason.Submitted)
        );
        Assert.Equal((memo.Content.Subject, 1), (kept.Content.Subject, kept.Edition));
        Assert.True(
            await database.ReadAsync(db => db.Reminders.AnyAsync(r => r.SubjectId == id && r.PersonId == town.StrategyHead.Id))
        );
    }

    [Fact]
    public async Task What_is_missing_is_told_at_its_field()
    {
        var id = await chain.DraftAsync(content: Chain.Content(" "));

        Assert.Equal(nameof(MemoContent.Subject), (await chain.SubmitAsync(id))!.Field);
        Assert.Equal(MemoState.Draft, (await chain.MemoAsync(id)).State);
    }

    [Fact]
    public async Task A_draft_that_somebody_changed_meanwhile_is_read_again_before_it_goes()
    {
        var id = await chain.DraftAsync();

        Assert.Equal(MemoHasMoved, await chain.SubmitAsync(id, revision: (await chain.MemoAsync(id)).Revision - 1));
    }

    [Fact]
    public async Task Another_division_cannot_submit_it_and_nobody_submits_twice()
    {
        var id = await chain.DraftAsync();

        Assert.Equal(NotYours, await chain.SubmitAsync(id, town.FinanceOfficer));
        Assert.Null(await chain.SubmitAsync(id));
        Assert.Equal(NotADraft, await chain.SubmitAsync(id));
    }

    [Fact]
    public async Task A_vacant_position_is_told_now_and_not_days_later()
    {
        var id = await chain.DraftAsync();
        await database.ArrangeAsync(db => db.Persons.Single(p => p.Id == town.Deputy.Id).IsActive = false);

        var refusal = await chain.SubmitAsync(id);
        await database.ArrangeAsync(db => db.Persons.Single(p => p.Id == town.Deputy.Id).IsActive = true);

        Assert.Contains("รองนายกเทศมนตรีตำบลตัวอย่างว่าง", refusal!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_sixty_pages_is_refused_in_words_and_stays_a_draft()
    {
        var text = string.Concat(
            Enumerable.Repeat("<p>รายละเอียดการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริตของหน่วยงาน</p>", 2000)
        );
        var content = Chain.Content("เรื่องยาว") with { Parts = [new("", text)] };
        var id = await chain.DraftAsync(content: content);

        Assert.Contains("ไฟล์แนบ", (await chain.SubmitAsync(id))!.Text, StringComparison.Ordinal);
        Assert.Equal(MemoState.Draft, (await chain.MemoAsync(id)).State);
    }
}

using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Workflows.Approvals.DecisionRefusals;
using static ItaWorkflow.Workflows.Cases.StepRefusals;

namespace ItaWorkflow.Tests.Workflows.Approvals;

[OnBothStores]
public sealed class DecideStepTests(Chain chain) : IClassFixture<Chain>
{
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;

    [Fact]
    public async Task A_memo_travels_from_the_division_head_to_the_mayor_and_four_revisions_are_kept()
    {
        var id = await chain.SubmittedAsync();
        Assert.Equal(town.StrategyHead.Id, await chain.HolderAsync(id));

        Assert.Null(await chain.DecideAsync(id, town.StrategyHead, number: "17"));
        Assert.Equal(town.Clerk.Id, await chain.HolderAsync(id));
        Assert.Null(await chain.DecideAsync(id, town.Clerk, opinion: "เห็นควรอนุมัติ"));
        Assert.Null(await chain.DecideAsync(id, town.Deputy));
        Assert.Null(await chain.DecideAsync(id, town.Mayor, Verdict.Approve, "ดำเนินการตามเสนอ"));

        var memo = await chain.MemoAsync(id);
        Assert.Equal(MemoState.Approved, memo.State);
        Assert.Equal("ตย ๕๒๕๐๐.๒/๑๗", memo.Number!.Text);
        Assert.Null(await chain.HolderAsync(id));
        var revisions = await database.ReadAsync(db =>
            db.SignedDocuments.Where(d => d.Case!.MemoId == id).OrderBy(d => d.Revision).Select(d => d.Bytes).ToListAsync()
        );
        Assert.Equal(4, revisions.Count);
        Assert.All(revisions.Zip(revisions.Skip(1)), pair => Assert.True(pair.Second.AsSpan().StartsWith(pair.First)));
        var clerk = memo.Cases.Single().Steps.Single(s => s.PersonId == town.Clerk.Id);
        Assert.Equal(town.ClerkPosition.Id, clerk.PositionId);
        Assert.Equal(town.ClerkAppointment.Id, clerk.ActingAppointmentId);
    }

    [Fact]
    public async Task Each_revision_is_genuine_to_the_verifier_that_anybody_may_ask()
    {
        var id = await chain.SubmittedAsync();
        foreach (var officer in new[] { town.StrategyHead, town.Clerk, town.Deputy })
        {
            database.Clock.Advance(TimeSpan.FromMinutes(90));
            Assert.Null(await chain.DecideAsync(id, officer));
            var paper = await chain.PaperAsync(id);

            var found = await chain.AsAsync<VerifyDocumentHandler, DocumentCheck>((h, _) => h.HandleAsync(new(paper), default));

            Assert.True(
                found.Verification.Verdict is VerificationVerdict.Genuine,
                string.Join('\n', found.Verification.Findings)
            );
        }
    }

    [Fact]
    public async Task Nobody_decides_before_their_turn()
    {
        var id = await chain.SubmittedAsync();

        Assert.Equal(NotYourTurn, await chain.DecideAsync(id, town.Mayor, Verdict.Approve));
        Assert.Equal(NotYourTurn, await chain.DecideAsync(id, town.FinanceHead));
    }

    [Fact]
    public async Task A_page_read_before_the_memo_changed_cannot_decide_it()
    {
        var id = await chain.SubmittedAsync();
        var shown = (await chain.MemoAsync(id)).Revision;

        Assert.Equal(MemoHasMoved, await chain.DecideAsync(id, town.StrategyHead, revision: shown - 1));
    }

    [Fact]
    public async Task A_second_click_finds_the_decision_made()
    {
        var id = await chain.SubmittedAsync();
        await chain.DecideAsync(id, town.StrategyHead);

        Assert.Equal(AlreadyDecided, await chain.DecideAsync(id, town.StrategyHead));
        Assert.Equal(1, await database.ReadAsync(db => db.SignedDocuments.CountAsync(d => d.Case!.MemoId == id)));
    }

    [Fact]
    public async Task A_wrong_pin_signs_nothing()
    {
        var id = await chain.SubmittedAsync();

        Assert.NotNull(await chain.DecideAsync(id, town.StrategyHead, pin: "000000"));
        Assert.Equal(town.StrategyHead.Id, await chain.HolderAsync(id));
        Assert.Null((await chain.MemoAsync(id)).Number);
    }

    [Fact]
    public async Task Returning_and_refusing_need_a_reason_and_an_opinion_step_gives_no_order()
    {
        var id = await chain.SubmittedAsync();

        Assert.Equal(ReasonMissing, await chain.DecideAsync(id, town.StrategyHead, Verdict.Return, "  "));
        Assert.Equal(NotThisVerdict, await chain.DecideAsync(id, town.StrategyHead, Verdict.Approve));
        Assert.Equal(NotThisVerdict, await chain.DecideAsync(id, town.StrategyHead, Verdict.Reject, "เหตุผล"));
    }

    [Fact]
    public async Task A_memo_sent_back_before_the_first_signature_has_neither_number_nor_paper()
    {
        var id = await chain.SubmittedAsync();

        Assert.Null(await chain.DecideAsync(id, town.StrategyHead, Verdict.Return, "คะแนนไม่ตรงกับรายงาน"));

        var memo = await chain.MemoAsync(id);
        Assert.Equal(MemoState.Returned, memo.State);
        Assert.Null(memo.Number);
        Assert.False(await database.ReadAsync(db => db.SignedDocuments.AnyAsync(d => d.Case!.MemoId == id)));
    }

    [Fact]
    public async Task A_memo_sent_back_later_keeps_its_number_and_its_signed_paper_and_travels_again_as_a_new_case()
    {
        var id = await chain.SubmittedAsync();
        await chain.DecideAsync(id, town.StrategyHead, number: "18");
        Assert.Null(await chain.DecideAsync(id, town.Clerk, Verdict.Return, "ขอให้แนบตาราง"));
        Assert.Equal(2, await PapersAsync(id, edition: 1));

        Assert.Null(await chain.SubmitAsync(id));
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));

        var memo = await chain.MemoAsync(id);
        Assert.Equal((2, "ตย ๕๒๕๐๐.๒/๑๘"), (memo.Edition, memo.Number!.Text));
        Assert.Equal(2, await PapersAsync(id, edition: 1));
        Assert.Equal(1, await PapersAsync(id, edition: 2));
    }

    [Fact]
    public async Task A_refused_memo_ends_with_the_signed_reason()
    {
        var id = await chain.SubmittedAsync();
        await chain.DecideAsync(id, town.StrategyHead);
        await chain.DecideAsync(id, town.Clerk);
        await chain.DecideAsync(id, town.Deputy);

        Assert.Null(await chain.DecideAsync(id, town.Mayor, Verdict.Reject, "งบประมาณไม่พอ"));

        Assert.Equal(MemoState.Rejected, (await chain.MemoAsync(id)).State);
        Assert.Equal(4, await PapersAsync(id, edition: 1));
    }

    [Fact]
    public async Task A_number_in_use_this_year_is_refused()
    {
        var first = await chain.SubmittedAsync();
        await chain.DecideAsync(first, town.StrategyHead, number: "๙๙");
        var second = await chain.SubmittedAsync();

        var refusal = await chain.DecideAsync(second, town.StrategyHead, number: "ตย 52500.2 / 99");

        Assert.Contains("๙๙", refusal!.Text, StringComparison.Ordinal);
        Assert.Null((await chain.MemoAsync(second)).Number);
    }

    [Fact]
    public async Task Heads_who_sign_at_once_get_numbers_without_a_gap_or_a_double()
    {
        await database.ArrangeAsync(db => db.Organization.Single().Numbering = new() { Mode = NumberingMode.Counter });
        var ids = new List<long>();
        for (var i = 0; i < 4; i++)
            ids.Add(await chain.SubmittedAsync(town.FinanceOfficer));

        var outcomes = await Task.WhenAll(ids.Select(id => chain.DecideAsync(id, town.FinanceHead)));

        Assert.All(outcomes, Assert.Null);
        var numbers = await database.ReadAsync(db =>
            db.Memos.Where(m => ids.Contains(m.Id)).Select(m => m.Number!.Text).ToListAsync()
        );
        Assert.Equal(["ตย ๕๒๕๐๐.๓/๑", "ตย ๕๒๕๐๐.๓/๒", "ตย ๕๒๕๐๐.๓/๓", "ตย ๕๒๕๐๐.๓/๔"], numbers.Order(StringComparer.Ordinal));
        await database.ArrangeAsync(db => db.Organization.Single().Numbering = new() { Mode = NumberingMode.Register });
    }

    private Task<int> PapersAsync(long id, int edition) =>
        database.ReadAsync(db => db.SignedDocuments.CountAsync(d => d.Case!.MemoId == id && d.Case.Edition == edition));
}

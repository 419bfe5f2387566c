using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Workflows.Approvals.ReassignStepHandler;

namespace ItaWorkflow.Tests.Workflows.Approvals;

public sealed class ReassignStepTests(Chain chain) : IClassFixture<Chain>
{
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;

    [Fact]
    public async Task The_registry_gives_an_open_step_to_somebody_else_who_signs_under_their_own_position_and_the_paper_says_so()
    {
        var id = await AtClerkAsync();

        Assert.Null(await GiveAsync(id, town.Registrar, town.FinanceHead));

        Assert.Equal(town.FinanceHead.Id, await chain.HolderAsync(id));
        Assert.StartsWith("มอบเรื่องให้ท่าน", (await chain.ToldAsync(town.FinanceHead, id))[0], StringComparison.Ordinal);
        Assert.StartsWith("มอบให้ผู้อื่นแล้ว", (await chain.ToldAsync(town.Clerk, id))[0], StringComparison.Ordinal);
        Assert.Equal(StepRefusals.NotYourTurn, await chain.DecideAsync(id, town.Clerk));
        Assert.Null(await chain.DecideAsync(id, town.FinanceHead, opinion: "เห็นควรอนุมัติ"));

        var step = await StepAsync(id, town.FinanceHead);
        Assert.Equal((town.Registrar.Id, town.Clerk.Id), (step.Assignment!.ById, step.Assignment.FromId));
        Assert.Null(step.ActingAppointmentId);
        var signed = await SignedAsAsync(id);
        Assert.StartsWith(
            "ผู้อำนวยการกองคลัง รับมอบเรื่องในลำดับของปลัดเทศบาลตำบลตัวอย่าง มอบโดยนางสาวทะเบียน เรียบร้อย",
            signed,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("แทน", signed, StringComparison.Ordinal);
        Assert.Contains(
            "นายสมมติ ตั้งใจ ให้ นางออม พอเพียง: ไปราชการด่วน",
            await database.ReadAsync(db =>
                db.Journal.Where(e => e.MemoId == id && e.Kind == JournalKind.StepReassigned).Select(e => e.Text).SingleAsync()
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_stays_where_it_was_given_until_that_person_is_gone_or_it_is_given_back()
    {
        var id = await AtClerkAsync();
        await GiveAsync(id, town.Administrator, town.FinanceHead);
        await ReseatAsync();
        Assert.Equal(town.FinanceHead.Id, await chain.HolderAsync(id));

        Assert.Null(await GiveAsync(id, town.Administrator, town.Clerk));
        var step = await StepAsync(id, town.Clerk);
        Assert.Null(step.Assignment);
        Assert.Equal(town.ClerkAppointment.Id, step.ActingAppointmentId);

        await GiveAsync(id, town.Administrator, town.FinanceOfficer);
        await SetActiveAsync(town.FinanceOfficer, false);
        await ReseatAsync();
        Assert.Equal(town.Clerk.Id, await chain.HolderAsync(id));
        await SetActiveAsync(town.FinanceOfficer, true);
    }

    [Fact]
    public async Task Only_the_registry_and_administrators_give_with_a_reason_and_to_somebody_who_works_here()
    {
        var id = await AtClerkAsync();

        Assert.Equal(NotYourDuty, await GiveAsync(id, town.StrategyHead, town.FinanceHead));
        Assert.Equal(NoReason, await GiveAsync(id, town.Registrar, town.FinanceHead, reason: " "));
        Assert.Equal(HasIt, await GiveAsync(id, town.Registrar, town.Clerk));
        Assert.Equal(MemoHasMoved, await GiveAsync(id, town.Registrar, town.FinanceHead, revision: 1));
    }

    [Fact]
    public async Task An_order_is_given_to_nobody_else_without_an_order()
    {
        var id = await AtClerkAsync();
        await chain.DecideAsync(id, town.Clerk);
        await chain.DecideAsync(id, town.Deputy);

        Assert.Equal(NoOrder, await GiveAsync(id, town.Registrar, town.Deputy));
        Assert.Null(await GiveAsync(id, town.Registrar, town.Deputy, order: "๒๐๑/๒๕๖๙"));
        Assert.Null(await chain.DecideAsync(id, town.Deputy, Verdict.Approve));

        Assert.EndsWith("ตามคำสั่งที่ ๒๐๑/๒๕๖๙", await SignedAsAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_deciding_and_giving_away_at_once_one_wins_and_the_other_is_told()
    {
        var id = await AtClerkAsync();
        chain.Meeting.Expect(2);

        var outcomes = await Task.WhenAll(chain.DecideAsync(id, town.Clerk), GiveAsync(id, town.Registrar, town.FinanceHead));

        Assert.Single(outcomes, o => o is null);
        Assert.Contains(Assert.Single(outcomes, o => o is not null), new[] { NotOpen, DecisionRefusals.GivenAway });
        Assert.Equal(outcomes[0] is null ? town.Deputy.Id : town.FinanceHead.Id, await chain.HolderAsync(id));
        Assert.Equal(
            outcomes[0] is null ? 2 : 1,
            await database.ReadAsync(db => db.SignedDocuments.CountAsync(d => d.Case!.MemoId == id))
        );
    }

    private async Task<long> AtClerkAsync()
    {
        var id = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        return id;
    }

    private async Task<Refusal?> GiveAsync(
        long id,
        Person by,
        Person to,
        string reason = "ไปราชการด่วน",
        string order = "",
        int? revision = null
    )
    {
        var memo = await chain.MemoAsync(id);
        var step = memo.Cases.SelectMany(c => c.Steps).Single(s => s.State is StepState.Open);
        return await chain.AsAsync<ReassignStepHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(step.Id, revision ?? memo.Revision, by.Id, to.Id, reason, order), default)
        );
    }

    private async Task<ApprovalStep> StepAsync(long id, Person by) =>
        (await chain.MemoAsync(id)).Cases.SelectMany(c => c.Steps).Last(s => s.PersonId == by.Id);

    /// <summary>The position that the newest signature names.</summary>
    private async Task<string> SignedAsAsync(long id)
    {
        var paper = await chain.PaperAsync(id);
        var check = await chain.AsAsync<VerifyDocumentHandler, DocumentCheck>((h, _) => h.HandleAsync(new(paper), default));
        Assert.Equal(VerificationVerdict.Genuine, check.Verification.Verdict);
        return check.Verification.Signatures[^1].Position;
    }

    private Task<bool> ReseatAsync() =>
        chain.AsAsync<ReseatStepsHandler, bool>(
            async (h, _) =>
            {
                await h.HandleAsync(default);
                return true;
            }
        );

    private Task<int> SetActiveAsync(Person person, bool active) =>
        database.ReadAsync(db =>
            db.Persons.Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.IsActive, active))
        );
}

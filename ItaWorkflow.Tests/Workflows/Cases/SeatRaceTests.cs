using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Approvals;
using ItaWorkflow.Tests.Workflows.Routes;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Organization;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Cases;

public enum SeatTurn
{
    Appointed,
    Revoked,
    Transferred,
    Morning,
}

/// <summary>Who sits in a position changes while an officer signs, or while a step is opened for it: nobody signs what is no longer theirs.</summary>
[OnBothStores]
public sealed class SeatRaceTests(Chain chain) : IClassFixture<Chain>, IAsyncLifetime
{
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await StepActs.LeaveAsync(chain);

    [Theory]
    [InlineData(SeatTurn.Appointed)]
    [InlineData(SeatTurn.Revoked)]
    [InlineData(SeatTurn.Transferred)]
    [InlineData(SeatTurn.Morning)]
    public async Task Who_lost_the_step_while_signing_is_told_and_has_signed_nothing(SeatTurn turn)
    {
        var signer = turn is SeatTurn.Revoked ? town.Deputy : town.StrategyHead;
        if (turn is SeatTurn.Revoked)
            Assert.Null(await AppointAsync(town.Deputy, HeadsPosition));
        var id = await chain.SubmittedAsync();
        Assert.Equal(signer.Id, await chain.HolderAsync(id));
        chain.Meeting.MeanwhileOnce(() => ChangeAsync(turn));

        Assert.Equal(DecisionRefusals.GivenAway, await chain.DecideAsync(id, signer));

        Assert.Equal(
            turn switch
            {
                SeatTurn.Transferred => (int?)null,
                SeatTurn.Revoked => town.StrategyHead.Id,
                _ => town.Deputy.Id,
            },
            await chain.HolderAsync(id)
        );
        Assert.False(await database.ReadAsync(db => db.SignedDocuments.AnyAsync(d => d.Case!.MemoId == id)));
        await database.ArrangeAsync(db => db.Persons.Find(town.StrategyHead.Id)!.PositionId = HeadsPosition);
    }

    [Fact]
    public async Task A_step_that_opens_while_its_position_changes_hands_is_the_new_holders()
    {
        var id = await chain.SubmittedAsync();
        chain.Meeting.MeanwhileOnce(async () =>
        {
            Assert.Null(await RevokeAsync(town.ClerkAppointment.Id));
            Assert.Null(await AppointAsync(town.FinanceHead, town.ClerkPosition.Id));
        });

        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));

        Assert.Equal(town.FinanceHead.Id, await chain.HolderAsync(id));
        await database.ReadAsync(db =>
            db.ActingAppointments.Where(a => a.Id == town.ClerkAppointment.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.RevokedAt, (DateTimeOffset?)null))
        );
    }

    [Fact]
    public async Task A_memo_that_is_sent_while_its_heads_position_changes_hands_goes_to_the_new_holder()
    {
        var id = await chain.DraftAsync();
        chain.Meeting.MeanwhileOnce(() => ChangeAsync(SeatTurn.Appointed));

        Assert.Null(await chain.SubmitAsync(id));

        Assert.Equal(town.Deputy.Id, await chain.HolderAsync(id));
    }

    [Fact]
    public async Task What_one_officer_opened_the_next_has_not_read()
    {
        var id = await chain.SubmittedAsync();
        var step = (await chain.MemoAsync(id)).Cases.Single().Steps.Single();
        chain.Meeting.MeanwhileOnce(() => ChangeAsync(SeatTurn.Appointed));

        await chain.AsAsync<SeeStepHandler, bool>(
            async (handler, _) =>
            {
                await handler.HandleAsync(new(step.Id, town.StrategyHead.Id), default);
                return true;
            }
        );

        var after = (await chain.MemoAsync(id)).Cases.Single().Steps.Single();
        Assert.Equal((town.Deputy.Id, null), (after.PersonId, after.SeenAt));
    }

    [Fact]
    public async Task An_officer_who_lost_one_step_of_a_memo_does_not_sign_their_other_one_instead()
    {
        var id = await chain.TravelAsync(
            DrawnRoute.Step("head", "head-of-division", "propose") + DrawnRoute.Step("deputy", "position:รองนายก") + Fork,
            "s>fork; fork>head; fork>deputy; head>join; deputy>join; join>e"
        );
        var steps = (await chain.CaseAsync(id)).Steps;
        await GiveAsync(steps.Single(s => s.ElementId == "deputy"), town.StrategyHead);
        var memo = await chain.MemoAsync(id);
        chain.Meeting.MeanwhileOnce(() => ChangeAsync(SeatTurn.Appointed));

        Assert.Equal(DecisionRefusals.GivenAway, await chain.DecideAsync(id, town.StrategyHead, revision: memo.Revision));

        Assert.DoesNotContain((await chain.CaseAsync(id)).Steps, s => s.State is StepState.Decided);
    }

    private const string Fork = """<parallelGateway id="fork"/><parallelGateway id="join"/>""";

    private int HeadsPosition => town.StrategyHead.PositionId!.Value;

    private async Task ChangeAsync(SeatTurn turn)
    {
        switch (turn)
        {
            case SeatTurn.Appointed:
                Assert.Null(await AppointAsync(town.Deputy, HeadsPosition));
                break;
            case SeatTurn.Revoked:
                var last = await database.ReadAsync(db => db.ActingAppointments.MaxAsync(a => a.Id));
                Assert.Null(await RevokeAsync(last));
                break;
            case SeatTurn.Transferred:
                Assert.Null(await TransferAsync());
                break;
            case SeatTurn.Morning:
                await database.ArrangeAsync(db => db.ActingAppointments.Add(Beginning()));
                await chain.AsAsync<ReseatStepsHandler, bool>(
                    async (handler, _) =>
                    {
                        await handler.HandleAsync(default);
                        return true;
                    }
                );
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(turn));
        }
    }

    private ActingAppointment Beginning() =>
        new()
        {
            PersonId = town.Deputy.Id,
            PositionId = HeadsPosition,
            OrderNumber = "๓๑๐/๒๕๖๙",
            From = database.Clock.Today(),
        };

    private Task<Refusal?> AppointAsync(Person person, int position) =>
        chain.AsAsync<AppointActingHandler, Refusal?>(
            (h, _) =>
                h.HandleAsync(
                    new(
                        town.Administrator.Id,
                        person.Id,
                        position,
                        ActingKind.ActingFor,
                        "๓๒๐/๒๕๖๙",
                        database.Clock.Today(),
                        database.Clock.Today(),
                        null,
                        ""
                    ),
                    default
                )
        );

    private Task<Refusal?> RevokeAsync(int appointment) =>
        chain.AsAsync<RevokeActingHandler, Refusal?>((h, _) => h.HandleAsync(new(town.Administrator.Id, appointment), default));

    private async Task<Refusal?> TransferAsync()
    {
        var head = town.StrategyHead;
        return (
            await chain.AsAsync<SavePersonHandler, SavePersonOutcome>(
                (h, _) =>
                    h.HandleAsync(
                        new(town.Administrator.Id, head.Id, head.Name, head.Email, head.Phone, null, head.DivisionId),
                        default
                    )
            )
        ).Refusal;
    }

    private async Task GiveAsync(ApprovalStep step, Person to)
    {
        var revision = await database.ReadAsync(db =>
            db.Memos.Where(m => m.Cases.Any(c => c.Id == step.CaseId)).Select(m => m.Revision).SingleAsync()
        );
        Assert.Null(
            await chain.AsAsync<ReassignStepHandler, Refusal?>(
                (h, _) => h.HandleAsync(new(step.Id, revision, town.Registrar.Id, to.Id, "ไปราชการด่วน"), default)
            )
        );
    }
}

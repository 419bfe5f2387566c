using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Seats;
using static ItaWorkflow.Workflows.Seats.RecordAbsenceHandler;

namespace ItaWorkflow.Tests.Workflows.Seats;

public sealed class RecordAbsenceTests(Chain chain) : IClassFixture<Chain>
{
    private readonly Town town = chain.Town;
    private DateOnly Today => chain.Database.Clock.Today();

    [Fact]
    public async Task A_standing_order_seats_its_officer_on_the_days_the_holder_is_away_and_no_longer()
    {
        await chain.Database.ArrangeAsync(db =>
            db.ActingAppointments.Add(
                new()
                {
                    PersonId = town.FinanceHead.Id,
                    PositionId = town.StrategyHead.PositionId!.Value,
                    OrderNumber = "๓๐๐/๒๕๖๙",
                    From = Today.AddDays(-30),
                    OnlyInAbsence = true,
                }
            )
        );
        var id = await chain.SubmittedAsync();
        Assert.Equal(town.StrategyHead.Id, await chain.HolderAsync(id));

        Assert.Null(await RecordAsync(town.StrategyHead, town.StrategyHead, Today, Today.AddDays(1)));
        Assert.Equal(town.FinanceHead.Id, await chain.HolderAsync(id));

        var absence = await chain.Database.ReadAsync(db =>
            Task.FromResult(db.Absences.Single(a => a.PersonId == town.StrategyHead.Id).Id)
        );
        Assert.Null(
            await chain.AsAsync<CancelAbsenceHandler, Refusal?>(
                (h, _) => h.HandleAsync(new(town.StrategyHead.Id, absence), default)
            )
        );
        Assert.Equal(town.StrategyHead.Id, await chain.HolderAsync(id));
    }

    [Fact]
    public async Task Days_are_recorded_by_oneself_or_by_the_registry_once_and_the_right_way_round()
    {
        var (from, until) = (Today.AddDays(60), Today.AddDays(62));

        Assert.Equal(NotYours, await RecordAsync(town.Officer, town.Mayor, from, until));
        Assert.Equal(EndsBeforeStart, await RecordAsync(town.Mayor, town.Mayor, until, from));
        Assert.Equal(Past, await RecordAsync(town.Mayor, town.Mayor, Today.AddDays(-3), Today.AddDays(-1)));
        Assert.Null(await RecordAsync(town.Registrar, town.Mayor, from, until));
        Assert.Contains(
            "บันทึกไว้แล้ว",
            (await RecordAsync(town.Mayor, town.Mayor, until, until.AddDays(3)))!.Text,
            StringComparison.Ordinal
        );
    }

    private Task<Refusal?> RecordAsync(Person by, Person person, DateOnly from, DateOnly until) =>
        chain.AsAsync<RecordAbsenceHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(by.Id, person.Id, AbsenceKind.Leave, from, until), default)
        );
}

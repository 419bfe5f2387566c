using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Organization;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Organization;

public sealed class SavePersonTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static Town? _town;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            _town = await Town.FoundAsync(database);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_new_person_is_there_with_a_small_lettered_address_and_the_journal_says_so()
    {
        var outcome = await HandleAsync(New("นายใหม่ สดใส") with { Email = " New@Example.GO.TH " });

        Assert.Null(outcome.Refusal);
        Assert.Equal(
            "new@example.go.th",
            await database.ReadAsync(db => db.Persons.Where(p => p.Id == outcome.Id).Select(p => p.Email).SingleAsync())
        );
        Assert.True(await database.ReadAsync(db => db.Journal.AnyAsync(e => e.Text == "นายระบบ มั่นคง เพิ่มบุคคล นายใหม่ สดใส")));
    }

    [Fact]
    public async Task A_post_of_the_chain_has_one_holder_but_officers_share_a_title()
    {
        var head = await HandleAsync(New("นายแย่ง ที่นั่ง") with { PositionId = _town!.StrategyHead.PositionId });
        Assert.Contains("นางสาวสมใจ ตัวอย่าง ครองตำแหน่งนี้อยู่", head.Refusal!.Text, StringComparison.Ordinal);
        Assert.Null((await HandleAsync(New("นายร่วม โต๊ะ") with { PositionId = _town.Officer.PositionId })).Refusal);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var without = Keep(_town!.Administrator) with { IsAdministrator = false };
        Assert.Equal(SavePersonHandler.LastAdministrator, (await HandleAsync(without)).Refusal);
        Assert.Equal(
            SavePersonHandler.LastAdministrator,
            (await HandleAsync(Keep(_town.Administrator) with { IsActive = false })).Refusal
        );

        Assert.Null((await HandleAsync(Keep(_town.Registrar) with { IsAdministrator = true })).Refusal);
        Assert.Null((await HandleAsync(without)).Refusal);
        Assert.Null((await HandleAsync(Keep(_town.Administrator) with { ById = _town.Registrar.Id })).Refusal);
    }

    [Fact]
    public async Task An_address_belongs_to_one_person()
    {
        Assert.Equal(
            SavePersonHandler.SameEmail,
            (await HandleAsync(New("นายซ้ำ ซ้อน") with { Email = "MAYOR@example.go.th" })).Refusal
        );
        Assert.Equal(SavePersonHandler.BadEmail, (await HandleAsync(New("นายผิด แบบ") with { Email = "no address" })).Refusal);
        Assert.Null((await HandleAsync(New("นายไทย แท้") with { Email = "สารบรรณ@เทศบาล.ไทย" })).Refusal);
        Assert.Equal(SavePersonHandler.NoName, (await HandleAsync(New(" "))).Refusal);
    }

    [Fact]
    public async Task Whoever_holds_a_post_of_a_division_belongs_to_it_whatever_was_chosen()
    {
        var moved = Keep(_town!.FinanceOfficer) with { PositionId = _town.Officer.PositionId, DivisionId = _town.Finance.Id };
        Assert.Null((await HandleAsync(moved)).Refusal);
        Assert.Equal(_town.Strategy.Id, await DivisionOfAsync(_town.FinanceOfficer));

        Assert.Null((await HandleAsync(moved with { PositionId = null })).Refusal);
        Assert.Equal(_town.Finance.Id, await DivisionOfAsync(_town.FinanceOfficer));
        Assert.Null((await HandleAsync(Keep(_town.FinanceOfficer))).Refusal);
    }

    private Task<int?> DivisionOfAsync(Person person) =>
        database.ReadAsync(db => db.Persons.Where(p => p.Id == person.Id).Select(p => p.DivisionId).SingleAsync());

    [Fact]
    public async Task Who_is_gone_no_longer_acts()
    {
        Assert.Null((await HandleAsync(Keep(_town!.Clerk) with { IsActive = false })).Refusal);

        var seat = await database.AskAsync(
            (SeatResolver s) => s.WhoAsync(_town.ClerkPosition.Id, new DateOnly(2026, 11, 20), default)
        );
        Assert.True(seat.IsVacant);
    }

    private static SavePerson New(string name) => new(_town!.Administrator.Id, null, name, "", "", null, _town.Finance.Id);

    private static SavePerson Keep(Person person) =>
        new(_town!.Administrator.Id, person.Id, person.Name, person.Email, "", person.PositionId, person.DivisionId)
        {
            IsAdministrator = person.IsAdministrator,
            IsRegistrar = person.IsRegistrar,
            IsSecretary = person.IsSecretary,
        };

    private Task<SavePersonOutcome> HandleAsync(SavePerson command) =>
        database.AskAsync((SavePersonHandler h) => h.HandleAsync(command, default));
}

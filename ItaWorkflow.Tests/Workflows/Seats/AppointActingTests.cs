using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Seats;

public sealed class AppointActingTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static Town? _town;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            _town = await Town.FoundAsync(database);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_appointment_seats_its_person_from_its_first_to_its_last_day()
    {
        var command = Appoint(_town!.FinanceOfficer, _town.FinanceHead.PositionId!.Value, Monday, Monday.AddDays(4));
        Assert.Null(await HandleAsync(command));

        Assert.Equal(_town.FinanceHead.Id, await WhoAsync(Monday.AddDays(-1)));
        Assert.Equal(_town.FinanceOfficer.Id, await WhoAsync(Monday));
        Assert.Equal(_town.FinanceOfficer.Id, await WhoAsync(Monday.AddDays(4)));
        Assert.Equal(_town.FinanceHead.Id, await WhoAsync(Monday.AddDays(5)));
        var entry = await database.ReadAsync(db =>
            db.Journal.SingleAsync(e => e.Kind == JournalKind.ActingAppointed && e.Text.Contains("กองคลัง"))
        );
        Assert.Equal(
            "นายระบบ มั่นคง บันทึกให้ นายบัญชี ละเอียด รักษาราชการแทนผู้อำนวยการกองคลัง ตามคำสั่งที่ ๙/๒๕๖๙ ตั้งแต่ 23 พ.ย. 2569 ถึง 27 พ.ย. 2569",
            entry.Text
        );
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-30, -1)]
    [InlineData(100, 200)]
    public async Task Two_appointments_to_one_position_never_overlap(int from, int until)
    {
        // ปลัด is held from 1 October 2026 until revoked.
        var first = _town!.ClerkAppointment.From;
        var command = Appoint(_town.StrategyHead, _town.ClerkPosition.Id, first.AddDays(from), first.AddDays(until));
        var refusal = await HandleAsync(command);
        if (until < 0)
            Assert.Null(refusal);
        else
            Assert.Contains(
                "นายสมมติ ตั้งใจ รักษาราชการแทนตำแหน่งนี้ตามคำสั่งที่ ๑๒๓/๒๕๖๙",
                refusal!.Text,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task Two_administrators_at_once_appoint_one()
    {
        var position = _town!.Deputy.PositionId!.Value;
        var both = await Task.WhenAll(
            HandleAsync(Appoint(_town.Clerk, position, Monday, null)),
            HandleAsync(Appoint(_town.StrategyHead, position, Monday, null))
        );
        Assert.Single(both, refusal => refusal is null);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_at_its_field()
    {
        var good = Appoint(_town!.Officer, _town.StrategyHead.PositionId!.Value, Monday, null);
        Assert.Equal(AppointActingHandler.EndsBeforeStart, await HandleAsync(good with { Until = Monday.AddDays(-1) }));
        Assert.Equal(AppointActingHandler.NoOrder, await HandleAsync(good with { OrderNumber = " " }));
        Assert.Equal(AppointActingHandler.OwnPosition, await HandleAsync(good with { PersonId = _town.StrategyHead.Id }));
        Assert.Equal(AppointActingHandler.NotHere, await HandleAsync(good with { PersonId = 9999 }));
        Assert.Equal(AppointActingHandler.NoPosition, await HandleAsync(good with { PositionId = 9999 }));
    }

    private AppointActing Appoint(Person person, int positionId, DateOnly from, DateOnly? until) =>
        new(_town!.Administrator.Id, person.Id, positionId, ActingKind.ActingFor, "๙/๒๕๖๙", Monday, from, until, "");

    private Task<Refusal?> HandleAsync(AppointActing command) =>
        database.AskAsync((AppointActingHandler h) => h.HandleAsync(command, default));

    private async Task<int?> WhoAsync(DateOnly day) =>
        (await database.AskAsync((SeatResolver s) => s.WhoAsync(_town!.FinanceHead.PositionId!.Value, day, default))).Person?.Id;
}

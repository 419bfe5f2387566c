using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Seats;

public sealed class SeatResolverTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_head_of_the_clerks_office_sits_in_two_positions_from_the_orders_first_day()
    {
        var town = await Town.FoundAsync(database);
        var today = database.Clock.Today();

        var clerk = await AskAsync(s => s.WhoAsync(town.ClerkPosition.Id, today, default));
        Assert.Equal((town.Clerk.Id, town.ClerkAppointment.Id), (clerk.Person!.Id, clerk.Acting!.Id));
        Assert.Equal("หัวหน้าสำนักปลัดเทศบาล", clerk.Person.Position!.Title);
        Assert.True((await AskAsync(s => s.WhoAsync(town.ClerkPosition.Id, new(2026, 9, 30), default))).IsVacant);

        var seats = await AskAsync(s => s.SeatsOfAsync(town.Clerk.Id, today, default));
        Assert.Equal(
            ["ปลัดเทศบาลตำบลตัวอย่าง", "หัวหน้าสำนักปลัดเทศบาล"],
            seats.Select(s => s.Position.Title).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The database is asked with other words than memory: both must say the same, whoever left and whatever overlaps.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Asked_of_the_database_the_same_persons_sit(int seed)
    {
        var today = database.Clock.Today();
        var office = await DiceOffice.FoundAsync(database, seed);

        for (var day = today; day < today.AddDays(6); day = day.AddDays(1))
        {
            var asked = await database.ReadAsync(db => db.SittingOn(day).ToDictionaryAsync(s => s.PositionId, s => s.PersonId));
            var seats = await AskAsync(s => s.WhoAsync([.. office.Positions.Select(p => p.Id)], day, default));
            Assert.All(office.Positions, p => Assert.Equal(seats[p.Id].Person?.Id, asked[p.Id]));
            foreach (var person in office.Persons)
                Assert.Equal(
                    asked.Where(a => a.Value == person.Id).Select(a => a.Key).Order(),
                    (await AskAsync(s => s.SeatsOfAsync(person.Id, day, default))).Select(s => s.Position.Id).Order()
                );
        }
    }

    private Task<T> AskAsync<T>(Func<SeatResolver, Task<T>> ask) => database.AskAsync(ask);
}

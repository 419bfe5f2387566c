using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Seats;

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

    private Task<T> AskAsync<T>(Func<SeatResolver, Task<T>> ask) => database.AskAsync(ask);
}

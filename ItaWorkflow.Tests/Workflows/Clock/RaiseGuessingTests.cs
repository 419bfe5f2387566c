using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Clock;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Clock;

[OnBothStores]
public sealed class RaiseGuessingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Many_names_from_one_address_are_told_to_administrators_once_a_day()
    {
        var town = await Town.FoundAsync(database);
        for (var i = 0; i < RaiseGuessingHandler.Names; i++)
        {
            Assert.Equal(0, await RaiseAsync());
            database.Clock.Advance(TimeSpan.FromMinutes(5));
            await database.AskAsync(
                (SignInHandler h) => h.HandleAsync(new($"name-{i}", "Spring-2569-go", "198.51.100.7"), default)
            );
        }

        Assert.Equal(1, await RaiseAsync());
        Assert.Equal(0, await RaiseAsync());
        var notice = await database.ReadAsync(db => db.Reminders.SingleAsync(r => r.RungKind == RungKind.Guessing));
        Assert.Equal((town.Administrator.Id, Channel.InApp), (notice.PersonId, notice.Channel));
        Assert.Contains("198.51.100.7 ด้วยชื่อผู้ใช้ 10 ชื่อ", notice.Text, StringComparison.Ordinal);
    }

    private Task<int> RaiseAsync() => database.AskAsync((RaiseGuessingHandler h) => h.HandleAsync(default));
}

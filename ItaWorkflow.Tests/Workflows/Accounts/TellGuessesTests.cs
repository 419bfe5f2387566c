using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts;

public sealed class TellGuessesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Failures_of_an_hour_are_one_line_for_an_account()
    {
        await Town.FoundAsync(database);
        for (var i = 0; i < 2; i++)
            await database.AskAsync((SignInHandler h) => h.HandleAsync(new("mayor", "wrong-password", "198.51.100.7"), default));
        await database.AskAsync((SignInHandler h) => h.HandleAsync(new("mayor", "wrong-password", "198.51.100.8"), default));
        await database.AskAsync((SignInHandler h) => h.HandleAsync(new("nobody", "wrong-password", "198.51.100.8"), default));

        Assert.Equal(1, await TellAsync());
        Assert.Equal(0, await TellAsync());

        var line = await database.ReadAsync(db => db.Journal.SingleAsync(e => e.Kind == JournalKind.SignInRefused));
        Assert.Contains("ไม่ถูกต้อง 3 ครั้ง จาก 198.51.100.7, 198.51.100.8", line.Text, StringComparison.Ordinal);
    }

    private Task<int> TellAsync() => database.AskAsync((TellGuessesHandler h) => h.HandleAsync(default));
}

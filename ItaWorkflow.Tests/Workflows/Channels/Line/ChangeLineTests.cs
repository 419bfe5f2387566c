using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Channels.Line;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Channels.Line;

[OnBothStores]
public sealed class ChangeLineTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Token_and_secret_are_sealed_kept_while_their_fields_are_empty_and_thrown_away_at_the_end()
    {
        var town = await Town.FoundAsync(database);
        var command = new ChangeLine(town.Administrator.Id, true, "token-one", "secret-one", 300);

        Assert.Equal(ChangeLineHandler.NoToken, await HandleAsync(command with { Token = "" }));
        Assert.Equal(ChangeLineHandler.NoSecret, await HandleAsync(command with { Secret = "" }));
        Assert.Equal(ChangeLineHandler.BadQuota, await HandleAsync(command with { MonthlyQuota = 0 }));
        Assert.Null(await HandleAsync(command));
        var kept = await KeptAsync();
        Assert.DoesNotContain("token-one", kept.Token, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-one", kept.Secret, StringComparison.Ordinal);

        Assert.Null(await HandleAsync(command with { Token = "", Secret = "", MonthlyQuota = 500 }));
        Assert.Equal(kept with { Quota = 500 }, await KeptAsync());

        Assert.Null(await HandleAsync(command with { IsOn = false }));
        Assert.Equal(("", ""), ((await KeptAsync()).Token, (await KeptAsync()).Secret));
    }

    private Task<Refusal?> HandleAsync(ChangeLine command) =>
        database.AskAsync((ChangeLineHandler h) => h.HandleAsync(command, default));

    private Task<Kept> KeptAsync() =>
        database.ReadAsync(db =>
            db.Organization.Select(o => new Kept(o.Line.Token, o.Line.Secret, o.Line.MonthlyQuota)).SingleAsync()
        );

    private sealed record Kept(string Token, string Secret, int Quota);
}

using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Founding;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Founding;

public sealed class IssueSetupTokenTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_token_stands_in_the_database_only_as_its_hash_and_ends_with_the_founding()
    {
        var token = await database.AskAsync((IssueSetupTokenHandler h) => h.HandleAsync(default));

        Assert.Matches("^([2-9A-HJKMNP-Z]{5}-){3}[2-9A-HJKMNP-Z]{5}$", token!);
        var kept = await database.ReadAsync(db => db.SetupTokens.SingleAsync());
        Assert.Equal(IssueSetupTokenHandler.HashOf(token!), kept.Hash);

        await Town.FoundAsync(database);
        Assert.Null(await database.AskAsync((IssueSetupTokenHandler h) => h.HandleAsync(default)));
    }
}

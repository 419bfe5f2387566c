using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Signing.Stamping;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Signing.Stamping;

public sealed class DistrustStamperTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_word_of_an_authority_counts_until_the_administrator_says_no_more()
    {
        var town = await Town.FoundAsync(database);
        await using var stamper = await TrialTimestamper.StartAsync();
        var root = await File.ReadAllBytesAsync(stamper.Root);
        Assert.Null(await database.AskAsync((TrustStamperHandler h) => h.HandleAsync(new(town.Administrator.Id, root), default)));
        var id = await database.ReadAsync(db => db.TrustedStampers.Select(s => s.Id).SingleAsync());

        Assert.Null(await HandleAsync(town, id));
        Assert.Equal(DistrustStamperHandler.NotTrusted, await HandleAsync(town, id));
        var ended = await database.ReadAsync(db => db.TrustedStampers.SingleAsync());
        Assert.Equal(database.Clock.GetUtcNow(), ended.EndedAt);

        // Trusted anew, it is a row of its own: what was in between stays told.
        Assert.Null(await database.AskAsync((TrustStamperHandler h) => h.HandleAsync(new(town.Administrator.Id, root), default)));
        Assert.Equal(2, await database.ReadAsync(db => db.TrustedStampers.CountAsync()));
    }

    private Task<Refusal?> HandleAsync(Town town, int id) =>
        database.AskAsync((DistrustStamperHandler h) => h.HandleAsync(new(town.Administrator.Id, id), default));
}

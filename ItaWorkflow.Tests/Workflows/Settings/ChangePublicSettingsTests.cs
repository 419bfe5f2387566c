using ItaWorkflow.Data.Settings;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Settings;

public sealed class ChangePublicSettingsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task An_administrator_sets_how_the_office_shows_itself()
    {
        var town = await Town.FoundAsync(database);
        var settings = new PublicSettings { NeedsReview = true, Complaints = "https://www.example.go.th/complain" };

        Assert.Equal(
            ChangePublicSettingsHandler.BadAddress(nameof(PublicSettings.Website)),
            await ChangeAsync(town.Administrator.Id, settings with { Website = "ftp://example" })
        );
        Assert.Null(await ChangeAsync(town.Administrator.Id, settings));

        Assert.Equal(settings, await database.ReadAsync(db => db.Organization.Select(o => o.Public).SingleAsync()));
    }

    private Task<Refusal?> ChangeAsync(int by, PublicSettings settings) =>
        database.AskAsync((ChangePublicSettingsHandler h) => h.HandleAsync(new(by, settings), default));
}

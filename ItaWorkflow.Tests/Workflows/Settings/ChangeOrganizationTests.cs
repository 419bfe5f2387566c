using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Settings;

public sealed class ChangeOrganizationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Name_numbering_and_addresses_are_kept_and_nonsense_is_refused()
    {
        var town = await Town.FoundAsync(database);
        var command = new ChangeOrganization(
            town.Administrator.Id,
            "เทศบาลตำบลตัวอย่างใหม่",
            "1 หมู่ 2",
            "",
            new() { Mode = NumberingMode.Counter },
            new() { SameOfficer = SameOfficer.SignsOnce },
            new() { PublicAddress = " https://ita.example.go.th/ " }
        );

        Assert.Null(await HandleAsync(command));
        Assert.Null(await HandleAsync(command));
        Assert.Equal(ChangeOrganizationHandler.NoName, await HandleAsync(command with { Name = "" }));
        Assert.Equal(
            ChangeOrganizationHandler.BadAddress,
            await HandleAsync(command with { Addresses = new() { PublicAddress = "ita.example" } })
        );
        Assert.Equal(
            ChangeOrganizationHandler.BadTimestampUrl,
            await HandleAsync(command with { Addresses = new() { TimestampUrl = "file:///etc/passwd" } })
        );

        var kept = await database.ReadAsync(db => db.Organization.SingleAsync());
        Assert.Equal(
            ("เทศบาลตำบลตัวอย่างใหม่", NumberingMode.Counter, SameOfficer.SignsOnce, "https://ita.example.go.th"),
            (kept.Name, kept.Numbering.Mode, kept.Practice.SameOfficer, kept.Addresses.PublicAddress)
        );
        Assert.Single(
            await database.ReadAsync(db => db.Journal.Where(e => e.Kind == JournalKind.OrganizationChanged).ToListAsync())
        );
    }

    private Task<Refusal?> HandleAsync(ChangeOrganization command) =>
        database.AskAsync((ChangeOrganizationHandler h) => h.HandleAsync(command, default));
}

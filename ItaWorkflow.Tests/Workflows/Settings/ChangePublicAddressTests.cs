using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Settings;

public sealed class ChangePublicAddressTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_address_in_use_is_kept_as_links_need_it()
    {
        var town = await Town.FoundAsync(database);

        Assert.Equal(ChangeOrganizationHandler.BadAddress, await HandleAsync(town.Administrator.Id, "intranet.example.go.th"));
        Assert.Null(await HandleAsync(town.Administrator.Id, " https://intranet.example.go.th/ "));

        Assert.Equal(
            "https://intranet.example.go.th",
            await database.ReadAsync(db => db.Organization.Select(o => o.Addresses.PublicAddress).SingleAsync())
        );
        Assert.Equal(
            1,
            await database.ReadAsync(db =>
                db.Journal.CountAsync(e => e.Text.EndsWith("ตั้งที่อยู่เว็บของระบบเป็น https://intranet.example.go.th"))
            )
        );
    }

    private Task<ItaWorkflow.Workflows.Refusal?> HandleAsync(int by, string address) =>
        database.AskAsync((ChangePublicAddressHandler h) => h.HandleAsync(new(by, address), default));
}

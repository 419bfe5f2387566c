using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts.Passkeys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts.Passkeys;

[OnBothStores]
public sealed class KeepPasskeyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_person_keeps_up_to_twenty_each_under_a_name()
    {
        var town = await Town.FoundAsync(database);
        for (byte id = 1; id <= KeepPasskeyHandler.Most; id++)
            Assert.Null(await SomePasskey.KeepAsync(database, town.Mayor.Id, id, id == 1 ? " โน้ตบุ๊กที่โต๊ะ " : ""));

        Assert.Equal(KeepPasskeyHandler.TooMany, await SomePasskey.KeepAsync(database, town.Mayor.Id, 99, ""));
        var names = (await database.ReadAsync(db => db.UserPasskeys.ToListAsync())).Select(p => p.Data.Name).ToHashSet();
        Assert.Equal(["พาสคีย์", "โน้ตบุ๊กที่โต๊ะ"], names.Order(StringComparer.Ordinal));
    }
}

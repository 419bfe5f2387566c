using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts;

public sealed class BeginSessionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task What_the_cookie_carries_is_kept_only_as_its_hash()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            await Town.FoundAsync(database);

        var secret = await database.BeginSessionAsync("mayor");

        var session = await database.ReadAsync(db => db.Sessions.SingleAsync(s => s.Account!.UserName == "mayor"));
        Assert.Equal(DoorSecret.Hash(secret), session.Key);
        Assert.Equal(("Chrome บน Windows", "10.0.0.7", "รหัสผ่าน"), (session.Device, session.Address, session.How));
        Assert.Equal(database.Clock.Now, session.SeenAt);
        Assert.False(session.IsNewDevice);
    }

    [Fact]
    public async Task A_second_browser_is_new_once()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            await Town.FoundAsync(database);
        await database.BeginSessionAsync("deputy", "at the desk");
        await database.BeginSessionAsync("deputy", "somewhere");
        await database.BeginSessionAsync("deputy", "somewhere");

        Assert.Equal(
            [false, true, false],
            await database.ReadAsync(db =>
                db.Sessions.Where(s => s.Account!.UserName == "deputy")
                    .OrderBy(s => s.Id)
                    .Select(s => s.IsNewDevice)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task Windows_of_one_browser_that_come_in_at_once_all_come_in()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            await Town.FoundAsync(database);

        await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => database.BeginSessionAsync("clerk", "new to them")))
        );

        Assert.Equal(6, await database.ReadAsync(db => db.Sessions.CountAsync(s => s.Account!.UserName == "clerk")));
    }
}

internal static class Sessions
{
    /// <returns>Its secret.</returns>
    public static async Task<string> BeginSessionAsync(this TestDatabase database, string userName, string browser = "a browser")
    {
        var account = await database.ReadAsync(db => db.Users.SingleAsync(a => a.UserName == userName));
        return await database.AskAsync(
            (BeginSessionHandler h) =>
                h.HandleAsync(
                    new(account.Id, account.SecurityStamp!, "10.0.0.7", "Chrome บน Windows", "รหัสผ่าน", browser),
                    default
                )
        );
    }
}

using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Doors;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Doors;

public sealed class UnlinkDoorTests(DoorTown doors) : IClassFixture<DoorTown>
{
    [Fact]
    public async Task One_unlinks_oneself_but_never_ones_only_door()
    {
        var person = doors.Town.Officer.Id;
        Assert.Null(await doors.LinkAsync(person, DoorTown.Proof("officer-1")));
        Assert.Null(await doors.OnlyAsync(person, DoorKind.OpenId));
        Assert.Equal(UnlinkDoorHandler.OnlyWay, await UnlinkAsync(person, person));

        Assert.Null(await doors.OnlyAsync(person, null));
        Assert.Null(await UnlinkAsync(person, person));
        Assert.NotNull((await doors.EnterAsync(DoorTown.Proof("officer-1"))).Refusal);
        var before = await doors.JournalAsync();
        Assert.Null(await UnlinkAsync(person, person));
        Assert.Equal(before, await doors.JournalAsync());
    }

    [Fact]
    public async Task An_administrator_unlinks_for_them_and_their_sessions_end_and_their_password_counts_again()
    {
        var person = doors.Town.Mayor.Id;
        Assert.Null(await doors.LinkAsync(person, DoorTown.Proof("mayor-1")));
        Assert.Null(await doors.OnlyAsync(person, DoorKind.OpenId));
        var stamp = await StampAsync(person);

        Assert.Null(await UnlinkAsync(doors.Town.Administrator.Id, person));

        Assert.NotEqual(stamp, await StampAsync(person));
        Assert.Null(
            await doors.Database.ReadAsync(db => db.Users.Where(a => a.PersonId == person).Select(a => a.OnlyDoor).SingleAsync())
        );
        Assert.True(
            await doors.Database.ReadAsync(db =>
                db.Journal.AnyAsync(e => e.Kind == JournalKind.DoorUnlinked && e.PersonId == doors.Town.Administrator.Id)
            )
        );
    }

    private Task<string?> StampAsync(int personId) =>
        doors.Database.ReadAsync(db => db.Users.Where(a => a.PersonId == personId).Select(a => a.SecurityStamp).SingleAsync());

    private Task<Refusal?> UnlinkAsync(int byId, int personId) =>
        doors.Database.AskAsync((UnlinkDoorHandler h) => h.HandleAsync(new(byId, personId, DoorKind.OpenId), default));
}

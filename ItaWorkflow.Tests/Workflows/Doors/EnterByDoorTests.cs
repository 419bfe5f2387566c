using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Doors;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Doors;

[OnBothStores]
public sealed class EnterByDoorTests(DoorTown doors) : IClassFixture<DoorTown>
{
    [Fact]
    public async Task A_verified_address_links_once_and_then_the_subject_counts_for_ever()
    {
        var first = await doors.EnterAsync(DoorTown.Proof("mayor-1", "mayor@example.go.th"));
        Assert.Equal(doors.Town.Mayor.Id, first.Account!.PersonId);

        // The address was given to somebody else at the provider: their account is another.
        Assert.Equal(
            EnterByDoorHandler.Superseded(DoorKind.OpenId),
            (await doors.EnterAsync(DoorTown.Proof("mayor-2", "mayor@example.go.th"))).Refusal
        );
        // And the one that was linked has another address by now.
        Assert.Equal(
            doors.Town.Mayor.Id,
            (await doors.EnterAsync(DoorTown.Proof("mayor-1", "new@example.go.th"))).Account!.PersonId
        );
        var told = await doors.Database.ReadAsync(db =>
            db.Journal.Where(e => e.PersonId == doors.Town.Mayor.Id).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync()
        );
        Assert.Equal([JournalKind.DoorLinked, JournalKind.SignedIn, JournalKind.SignedIn], told);
    }

    [Fact]
    public async Task Strangers_and_retired_people_are_told_and_leave_no_line_and_no_account()
    {
        await doors.Database.ReadAsync(db =>
            db.Persons.Where(p => p.Id == doors.Town.FinanceOfficer.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.IsActive, false))
        );
        var (before, accounts) = (await doors.JournalAsync(), await doors.Database.ReadAsync(db => db.Users.CountAsync()));
        foreach (var proof in (DoorProof[])[DoorTown.Proof("nobody"), DoorTown.Proof("nobody", "nobody@example.go.th")])
            Assert.Equal(EnterByDoorHandler.Unknown(proof), (await doors.EnterAsync(proof)).Refusal);
        Assert.Equal(
            EnterByDoorHandler.Retired,
            (await doors.EnterAsync(DoorTown.Proof("gone", "finance-officer@example.go.th"))).Refusal
        );

        Assert.Equal(before, await doors.JournalAsync());
        Assert.Equal(accounts, await doors.Database.ReadAsync(db => db.Users.CountAsync()));
        Assert.False(await doors.Database.ReadAsync(db => db.DoorLinks.AnyAsync(l => l.Subject == "gone")));
    }

    [Fact]
    public async Task The_same_account_that_comes_twice_at_once_is_linked_once_and_comes_in_twice()
    {
        var proof = DoorTown.Proof("clerk-1", "clerk@example.go.th");
        var both = await Task.WhenAll(doors.EnterAsync(proof), doors.EnterAsync(proof), doors.EnterAsync(proof));

        Assert.All(both, outcome => Assert.Equal(doors.Town.Clerk.Id, outcome.Account?.PersonId));
        Assert.Equal(1, await doors.Database.ReadAsync(db => db.DoorLinks.CountAsync(l => l.Subject == "clerk-1")));
    }

    [Fact]
    public async Task Who_may_come_by_one_door_only_comes_by_no_other()
    {
        var person = doors.Town.FinanceHead.Id;
        Assert.Null(await doors.LinkAsync(person, DoorTown.Proof("finance-1")));
        Assert.Null(await doors.LinkAsync(person, new(DoorKind.ThaId, "", "hash", "")));
        Assert.Null(await doors.OnlyAsync(person, DoorKind.ThaId));

        Assert.Equal(EnterByDoorHandler.OtherDoor(DoorKind.ThaId), (await doors.EnterAsync(DoorTown.Proof("finance-1"))).Refusal);
        Assert.NotNull((await doors.EnterAsync(new(DoorKind.ThaId, "", "hash", ""))).Account);
    }
}

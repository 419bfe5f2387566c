using ItaWorkflow.Data.Doors;
using ItaWorkflow.Workflows.Doors;

namespace ItaWorkflow.Tests.Workflows.Doors;

[OnBothStores]
public sealed class LinkOwnDoorTests(DoorTown doors) : IClassFixture<DoorTown>
{
    [Fact]
    public async Task An_account_becomes_one_persons_and_a_person_has_one_of_a_kind()
    {
        Assert.Null(await doors.LinkAsync(doors.Town.Officer.Id, DoorTown.Proof("officer-1")));
        Assert.NotNull((await doors.EnterAsync(DoorTown.Proof("officer-1"))).Account);

        Assert.Equal(
            DoorLinking.OneAlready(DoorKind.OpenId),
            await doors.LinkAsync(doors.Town.Officer.Id, DoorTown.Proof("officer-2"))
        );
        Assert.Equal(DoorLinking.SomebodyElses, await doors.LinkAsync(doors.Town.Deputy.Id, DoorTown.Proof("officer-1")));
        Assert.Null(await doors.LinkAsync(doors.Town.Officer.Id, new(DoorKind.ThaId, "", "a-hash", "")));
    }

    [Fact]
    public async Task Two_who_link_one_account_at_once_are_one_who_has_it_and_one_who_is_told()
    {
        var proof = DoorTown.Proof("shared");
        var both = await Task.WhenAll(
            doors.LinkAsync(doors.Town.Mayor.Id, proof),
            doors.LinkAsync(doors.Town.Registrar.Id, proof)
        );
        Assert.Equal([null, DoorLinking.SomebodyElses], both.OrderBy(r => r is null ? 0 : 1));
    }
}

using ItaWorkflow.Data.Doors;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Doors;

namespace ItaWorkflow.Tests.Workflows.Doors;

public sealed class LinkDoorForTests(DoorTown doors) : IClassFixture<DoorTown>
{
    [Fact]
    public async Task An_administrator_links_by_the_providers_own_id_and_ThaID_not_at_all()
    {
        var person = doors.Town.Deputy.Id;
        Assert.Equal(LinkDoorForHandler.OwnOnly, await LinkAsync(person, DoorKind.ThaId, "1100000000011"));
        Assert.Equal(LinkDoorForHandler.BadObjectId, await LinkAsync(person, DoorKind.Entra, "deputy@example.go.th"));
        Assert.Equal(LinkDoorForHandler.NoSubject, await LinkAsync(person, DoorKind.OpenId, " "));

        Assert.Null(await LinkAsync(person, DoorKind.Entra, " AAAAAAAA-2222-3333-4444-555555555555 "));
        Assert.Null(await LinkAsync(person, DoorKind.OpenId, "deputy-1"));
        Assert.Equal(
            person,
            (await doors.EnterAsync(new(DoorKind.Entra, DoorTown.Tenant, "aaaaaaaa-2222-3333-4444-555555555555", "")))
                .Account!
                .PersonId
        );
        Assert.Equal(person, (await doors.EnterAsync(DoorTown.Proof("deputy-1"))).Account!.PersonId);
        Assert.Equal(DoorLinking.SomebodyElses, await LinkAsync(doors.Town.Mayor.Id, DoorKind.OpenId, "deputy-1"));

        Assert.True(await doors.Database.CloseDoorAsync(doors.Town.Administrator.Id, DoorKind.OpenId));
        Assert.Equal(LinkDoorForHandler.NotSet, await LinkAsync(doors.Town.Mayor.Id, DoorKind.OpenId, "mayor-1"));
    }

    private Task<Refusal?> LinkAsync(int personId, DoorKind kind, string subject) =>
        doors.Database.AskAsync(
            (LinkDoorForHandler h) => h.HandleAsync(new(doors.Town.Administrator.Id, personId, kind, subject), default)
        );
}

using ItaWorkflow.Data.Doors;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Doors;
using ItaWorkflow.Workflows.Organization;

namespace ItaWorkflow.Tests.Workflows.Doors;

public sealed class ChooseOnlyDoorTests(DoorTown doors) : IClassFixture<DoorTown>
{
    [Fact]
    public async Task A_password_that_counts_no_more_lets_nobody_in_and_only_who_knows_it_is_told()
    {
        var person = doors.Town.Officer.Id;
        Assert.Equal(ChooseOnlyDoorHandler.NotLinked, await doors.OnlyAsync(person, DoorKind.OpenId));
        Assert.Null(await doors.LinkAsync(person, DoorTown.Proof("officer-1")));
        Assert.Null(await doors.OnlyAsync(person, DoorKind.OpenId));

        Assert.Equal(EnterByDoorHandler.OtherDoor(DoorKind.OpenId), (await SignInAsync("officer", Town.Password)).Refusal);
        Assert.Equal(SignInHandler.Wrong, (await SignInAsync("officer", "a wrong password")).Refusal);
        Assert.NotNull((await doors.EnterAsync(DoorTown.Proof("officer-1"))).Account);

        Assert.Null(await doors.OnlyAsync(person, null));
        Assert.NotNull((await SignInAsync("officer", Town.Password)).Account);
    }

    [Fact]
    public async Task One_administrator_always_keeps_a_password()
    {
        var (first, second) = (doors.Town.Administrator.Id, doors.Town.Registrar.Id);
        Assert.Null(await doors.LinkAsync(first, DoorTown.Proof("admin-1")));
        Assert.Equal(ChooseOnlyDoorHandler.LastPassword, await doors.OnlyAsync(first, DoorKind.OpenId));

        var registrar = new SavePerson(first, second, "นางสาวทะเบียน เรียบร้อย", "registrar@example.go.th", "", null, null);
        Assert.Null((await SaveAsync(registrar with { IsAdministrator = true })).Refusal);
        Assert.Null(await doors.OnlyAsync(first, DoorKind.OpenId));
        Assert.Equal(SavePersonHandler.LastAdministrator, (await SaveAsync(registrar)).Refusal);

        Assert.Null(await doors.OnlyAsync(first, null));
        Assert.Null((await SaveAsync(registrar)).Refusal);
    }

    private Task<SavePersonOutcome> SaveAsync(SavePerson command) =>
        doors.Database.AskAsync((SavePersonHandler h) => h.HandleAsync(command, default));

    private Task<SignInOutcome> SignInAsync(string name, string password) =>
        doors.Database.AskAsync((SignInHandler h) => h.HandleAsync(new(name, password, "10.0.0.7"), default));
}

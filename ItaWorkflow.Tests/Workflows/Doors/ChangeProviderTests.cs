using ItaWorkflow.Data.Doors;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Doors;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Doors;

[OnBothStores]
public sealed class ChangeProviderTests(DoorTown doors) : IClassFixture<DoorTown>
{
    [Theory]
    [InlineData("http://id.example.go.th")]
    [InlineData("id.example.go.th")]
    [InlineData("https://id.example.go.th/?a=1")]
    [InlineData("https://user@id.example.go.th")]
    [InlineData("")]
    public async Task A_provider_is_reached_by_https_alone(string address) =>
        Assert.Equal(
            ChangeProviderHandler.BadAddress,
            await ChangeAsync(DoorKind.OpenId, DoorTown.OpenId with { Address = address }, "s")
        );

    [Fact]
    public async Task Entra_is_one_offices_and_others_have_no_tenant()
    {
        foreach (var tenant in (string[])["", "common", "organizations", "example.go.th"])
            Assert.Equal(
                ChangeProviderHandler.BadTenant,
                await ChangeAsync(DoorKind.Entra, DoorTown.Entra with { Tenant = tenant }, "s")
            );
        Assert.Equal(
            ChangeProviderHandler.NoClient,
            await ChangeAsync(DoorKind.Entra, DoorTown.Entra with { ClientId = "" }, "s")
        );
    }

    [Fact]
    public async Task A_secret_is_sealed_and_stays_for_the_same_application_at_the_same_place_and_goes_to_no_other()
    {
        Assert.Null(await ChangeAsync(DoorKind.Entra, DoorTown.Entra, "the-secret-itself"));
        var kept = await KeptAsync(DoorKind.Entra);
        Assert.DoesNotContain("the-secret", kept.Secret, StringComparison.Ordinal);

        Assert.Null(await ChangeAsync(DoorKind.Entra, DoorTown.Entra with { Name = "บัญชีเทศบาล" }, ""));
        Assert.Equal(kept.Secret, (await KeptAsync(DoorKind.Entra)).Secret);
        foreach (
            var other in (ProviderSettings[])
                [DoorTown.Entra with { Address = "https://elsewhere.example" }, DoorTown.Entra with { ClientId = "another" }]
        )
            Assert.Equal(ChangeProviderHandler.NoSecret, await ChangeAsync(DoorKind.Entra, other, ""));
        Assert.Equal("บัญชีเทศบาล", (await KeptAsync(DoorKind.Entra)).Name);
    }

    [Fact]
    public async Task Another_provider_takes_the_links_with_it_and_leaves_nobody_outside()
    {
        var person = doors.Town.Mayor.Id;
        Assert.Null(await doors.LinkAsync(person, DoorTown.Proof("mayor-1")));
        Assert.Null(await doors.OnlyAsync(person, DoorKind.OpenId));

        Assert.Null(await ChangeAsync(DoorKind.OpenId, DoorTown.OpenId with { Address = "https://new.example.go.th" }, "s"));

        Assert.False(await doors.Database.ReadAsync(db => db.DoorLinks.AnyAsync(l => l.PersonId == person)));
        Assert.False(await doors.Database.ReadAsync(db => db.Users.AnyAsync(a => a.OnlyDoor == DoorKind.OpenId)));
        Assert.True(await doors.Database.ReadAsync(db => db.Journal.AnyAsync(e => e.Text.Contains("1 คนกลับไปใช้รหัสผ่าน"))));
    }

    [Fact]
    public async Task A_door_that_was_shut_and_opened_knows_the_same_people_by_their_numbers()
    {
        var kept = await KeptAsync(DoorKind.ThaId);
        Assert.Null(await ChangeAsync(DoorKind.ThaId, null, ""));
        Assert.Equal((false, ""), ((await KeptAsync(DoorKind.ThaId)).IsSet, (await KeptAsync(DoorKind.ThaId)).Secret));

        Assert.Null(await ChangeAsync(DoorKind.ThaId, DoorTown.ThaId, "s"));
        Assert.Equal(kept.HashKey, (await KeptAsync(DoorKind.ThaId)).HashKey);
    }

    private Task<Refusal?> ChangeAsync(DoorKind kind, ProviderSettings? door, string secret) =>
        doors.Database.AskAsync(
            (ChangeProviderHandler h) => h.HandleAsync(new(doors.Town.Administrator.Id, kind, door, secret), default)
        );

    private Task<ProviderSettings> KeptAsync(DoorKind kind) =>
        doors.Database.ReadAsync(async db => (await db.Organization.AsNoTracking().SingleAsync()).Provider(kind));
}

using ItaWorkflow.Data.Doors;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Doors;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Doors;

public sealed class ProofReaderTests(DoorTown doors) : IClassFixture<DoorTown>
{
    private const string Oid = "aaaaaaaa-2222-3333-4444-555555555555";

    [Fact]
    public async Task Of_Entra_only_an_address_whose_domain_was_verified_counts()
    {
        async Task<string> AddressAsync(params (string, string)[] more) =>
            (await ReadAsync(DoorKind.Entra, [("tid", DoorTown.Tenant), ("oid", Oid), .. more])).Proof!.VerifiedAddress;

        Assert.Equal("", await AddressAsync(("email", "mayor@example.go.th")));
        Assert.Equal("", await AddressAsync(("preferred_username", "mayor@example.go.th"), ("upn", "mayor@example.go.th")));
        Assert.Equal("", await AddressAsync(("email", "mayor@example.go.th"), ("xms_edov", "0")));
        Assert.Equal("mayor@example.go.th", await AddressAsync(("email", "Mayor@example.go.th "), ("xms_edov", "1")));
        Assert.Equal("mayor@example.go.th", await AddressAsync(("verified_primary_email", "mayor@example.go.th")));
    }

    [Fact]
    public async Task Of_Entra_the_tenant_is_the_offices_own()
    {
        Assert.Equal(
            ProofReader.ForeignTenant,
            (await ReadAsync(DoorKind.Entra, ("tid", "99999999-2222-3333-4444-555555555555"), ("oid", Oid))).Refusal
        );
        Assert.Equal(ProofReader.Incomplete, (await ReadAsync(DoorKind.Entra, ("tid", DoorTown.Tenant))).Refusal);
        Assert.Equal(ProofReader.Incomplete, (await ReadAsync(DoorKind.Entra, ("oid", Oid), ("sub", "x"))).Refusal);
        Assert.Equal(
            (DoorTown.Tenant, Oid),
            await ReadAsync(DoorKind.Entra, ("tid", DoorTown.Tenant), ("oid", Oid)) is { Proof: { } proof }
                ? (proof.Issuer, proof.Subject)
                : default
        );
    }

    [Fact]
    public async Task Of_ThaID_a_keyed_hash_of_the_number_is_kept_and_the_number_is_not()
    {
        var one = (await ReadAsync(DoorKind.ThaId, ("pid", "1100000000011"), ("given_name", "สมชาย"))).Proof!;
        Assert.Equal(one, (await ReadAsync(DoorKind.ThaId, ("pid", "1100000000011"), ("given_name", "สมชาย"))).Proof);
        Assert.NotEqual(one.Subject, (await ReadAsync(DoorKind.ThaId, ("pid", "1100000000029"))).Proof!.Subject);
        Assert.DoesNotContain("1100000000011", one.ToString(), StringComparison.Ordinal);
        Assert.Equal(("", "สมชาย"), (one.VerifiedAddress, one.Name));

        foreach (var bad in (string[])["", "110000000001", "11000000000110", "๑๑๐๐๐๐๐๐๐๐๐๑๑", "1100000000011\n"])
            Assert.Equal(ProofReader.NoPid, (await ReadAsync(DoorKind.ThaId, ("pid", bad))).Refusal);
    }

    private async Task<DoorProofOutcome> ReadAsync(DoorKind kind, params (string Type, string Value)[] claims)
    {
        var door = await doors.Database.ReadAsync(async db =>
            (await db.Organization.AsNoTracking().SingleAsync()).Provider(kind)
        );
        return await doors.Database.AskAsync(
            (ProofReader reader) =>
                Task.FromResult(reader.Read(kind, door, type => claims.FirstOrDefault(c => c.Type == type).Value))
        );
    }
}

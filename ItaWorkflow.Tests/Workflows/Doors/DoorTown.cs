using ItaWorkflow.Data.Doors;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Doors;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Doors;

/// <summary>The town of the tests with every door open, and what is asked of them.</summary>
public sealed class DoorTown(TestCluster cluster) : IAsyncLifetime
{
    public const string Tenant = "11111111-2222-3333-4444-555555555555";
    public const string Issuer = "https://id.example.go.th";

    public static readonly ProviderSettings Entra = new()
    {
        Address = "https://login.microsoftonline.com/",
        Tenant = Tenant,
        ClientId = "ita",
    };

    public static readonly ProviderSettings OpenId = new() { Address = Issuer, ClientId = "ita" };
    public static readonly ProviderSettings ThaId = new() { Address = "https://imauth.bora.dopa.go.th", ClientId = "ita" };

    public TestDatabase Database { get; } = new(cluster);
    public Town Town { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        Town = await Town.FoundAsync(Database);
        await Database.OpenDoorAsync(Town.Administrator.Id, DoorKind.Entra, Entra);
        await Database.OpenDoorAsync(Town.Administrator.Id, DoorKind.OpenId, OpenId);
        await Database.OpenDoorAsync(Town.Administrator.Id, DoorKind.ThaId, ThaId);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public static DoorProof Proof(string subject, string address = "") => new(DoorKind.OpenId, Issuer, subject, address);

    public Task<EnterByDoorOutcome> EnterAsync(DoorProof proof) =>
        Database.AskAsync((EnterByDoorHandler h) => h.HandleAsync(new(proof, "10.0.0.7"), default));

    public Task<Refusal?> LinkAsync(int personId, DoorProof proof) =>
        Database.AskAsync((LinkOwnDoorHandler h) => h.HandleAsync(new(personId, proof), default));

    public Task<Refusal?> OnlyAsync(int personId, DoorKind? only) =>
        Database.AskAsync((ChooseOnlyDoorHandler h) => h.HandleAsync(new(Town.Administrator.Id, personId, only), default));

    public Task<int> JournalAsync() => Database.ReadAsync(db => db.Journal.CountAsync());
}

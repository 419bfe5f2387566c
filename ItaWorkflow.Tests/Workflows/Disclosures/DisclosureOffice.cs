using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Disclosures;

namespace ItaWorkflow.Tests.Workflows.Disclosures;

/// <summary>The town with its checklist.</summary>
public sealed class DisclosureOffice(TestCluster cluster) : IAsyncLifetime
{
    public const int Year = 2569;

    public TestDatabase Database { get; } = new(cluster);
    public Town Town { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        Town = await Town.FoundAsync(Database);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public Task<Refusal?> GiveAsync(string url, string code = "o25", int? by = null) =>
        Database.AskAsync((GiveAddressHandler h) => h.HandleAsync(new(by ?? Town.Officer.Id, Year, code, url), default));

    public async Task<ListedItem> ItemAsync(string code = "o25", int year = Year) =>
        (await Database.AskAsync((Checklist c) => c.ReadAsync(year, default))).Items.Single(i => i.Item.Code == code);
}

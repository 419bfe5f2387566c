using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Disclosures;

namespace ItaWorkflow.Tests.Workflows.Disclosures;

public sealed class TakeAddressTests(DisclosureOffice office) : IClassFixture<DisclosureOffice>
{
    [Fact]
    public async Task An_address_is_taken_back_once_and_by_who_may()
    {
        Assert.Null(await office.GiveAsync("https://www.example.go.th/o25"));
        var id = (await office.ItemAsync()).Addresses[0].Id;

        Assert.Equal(DisclosureRefusals.NotYours, await TakeAsync(office.Town.FinanceHead.Id, id));
        Assert.Null(await TakeAsync(office.Town.Officer.Id, id));
        Assert.Equal(DisclosureRefusals.Gone, await TakeAsync(office.Town.Officer.Id, id));

        Assert.Empty((await office.ItemAsync()).Addresses);
    }

    private Task<Refusal?> TakeAsync(int by, long id) =>
        office.Database.AskAsync((TakeAddressHandler h) => h.HandleAsync(new(by, id), default));
}

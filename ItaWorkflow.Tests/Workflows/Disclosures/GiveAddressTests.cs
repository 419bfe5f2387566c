using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Workflows.Disclosures;

namespace ItaWorkflow.Tests.Workflows.Disclosures;

public sealed class GiveAddressTests(DisclosureOffice office) : IClassFixture<DisclosureOffice>
{
    [Fact]
    public async Task An_item_gets_addresses_of_the_web_each_once()
    {
        Assert.Equal(DisclosureRefusals.NoAddress, await office.GiveAsync("javascript:alert(1)"));
        Assert.Equal(DisclosureRefusals.NotYours, await office.GiveAsync("https://a.example", by: office.Town.FinanceHead.Id));
        Assert.Equal(DisclosureRefusals.TooLong, await office.GiveAsync("https://a.example/" + new string('a', 2000)));
        Assert.Null(await office.GiveAsync("www.example.go.th/o25"));
        Assert.Equal(DisclosureRefusals.IsThere, await office.GiveAsync("https://www.example.go.th/o25"));

        var item = await office.ItemAsync();
        Assert.Equal("https://www.example.go.th/o25", Assert.Single(item.Addresses).Url);
        Assert.Equal(LinkHealth.NotLooked, item.Health);
        Assert.True(item.IsReady);
    }
}

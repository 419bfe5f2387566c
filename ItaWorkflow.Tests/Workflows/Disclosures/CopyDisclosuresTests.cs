using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Disclosures;

namespace ItaWorkflow.Tests.Workflows.Disclosures;

public sealed class CopyDisclosuresTests(DisclosureOffice office) : IClassFixture<DisclosureOffice>
{
    [Fact]
    public async Task Last_years_owners_explanations_and_addresses_of_others_come_along_and_nothing_is_overwritten()
    {
        Assert.Equal(DisclosureRefusals.NothingToCopy, await CopyAsync(office.Town.Officer.Id));
        Assert.Null(await office.GiveAsync("https://www.example.go.th/o25"));
        Assert.Null(await office.GiveAsync("https://ita.example.go.th/public/2569/o25"));
        Assert.Null(
            await office.Database.AskAsync(
                (SaveDisclosureItemHandler h) =>
                    h.HandleAsync(
                        new(office.Town.Officer.Id, 2569, "o25")
                        {
                            OwnerId = office.Town.FinanceOfficer.Id,
                            Explanation = "ปีก่อน",
                        },
                        default
                    )
            )
        );
        Assert.Equal(DisclosureRefusals.OnlyKeepers, await CopyAsync(office.Town.FinanceHead.Id));

        Assert.Null(await CopyAsync(office.Town.Officer.Id));
        Assert.Null(await CopyAsync(office.Town.Officer.Id));

        var item = await office.ItemAsync(year: 2570);
        Assert.Equal(office.Town.FinanceOfficer.Id, item.Row!.OwnerId);
        Assert.Equal("ปีก่อน", item.Row.Explanation);
        Assert.Equal("https://www.example.go.th/o25", Assert.Single(item.Addresses).Url);
    }

    private Task<Refusal?> CopyAsync(int by) =>
        office.Database.AskAsync((CopyDisclosuresHandler h) => h.HandleAsync(new(by, 2569, 2570), default));
}

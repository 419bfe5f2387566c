using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Disclosures;

namespace ItaWorkflow.Tests.Workflows.Disclosures;

public sealed class SaveDisclosureItemTests(DisclosureOffice office) : IClassFixture<DisclosureOffice>
{
    [Fact]
    public async Task The_secretary_gives_an_item_to_somebody_who_then_explains_it_and_confirms_its_content()
    {
        var owner = office.Town.FinanceOfficer.Id;
        Assert.Equal(DisclosureRefusals.NoItem, await SaveAsync(new(office.Town.Officer.Id, 2569, "o99")));
        Assert.Equal(DisclosureRefusals.NotYours, await SaveAsync(new(owner, 2569, "o1")));
        Assert.Equal(DisclosureRefusals.NoOwner, await SaveAsync(new(office.Town.Officer.Id, 2569, "o1") { OwnerId = -1 }));
        Assert.Null(
            await SaveAsync(
                new(office.Town.Officer.Id, 2569, "o1")
                {
                    Wording = "โครงสร้าง",
                    OwnerId = owner,
                    DivisionId = office.Town.Finance.Id,
                }
            )
        );

        Assert.Null(await SaveAsync(new(owner, 2569, "o1") { Explanation = "ดูหน้าโครงสร้าง", IsContentFound = true }));

        var item = await office.ItemAsync("o1");
        Assert.Equal(("โครงสร้าง", "ดูหน้าโครงสร้าง"), (item.Item.Wording, item.Row!.Explanation));
        Assert.Equal(owner, item.Row.OwnerId);
        Assert.True(item.Marks.Single(m => m.Name.StartsWith("มีครบ", StringComparison.Ordinal)).IsGood);
    }

    private Task<Refusal?> SaveAsync(SaveDisclosureItem command) =>
        office.Database.AskAsync((SaveDisclosureItemHandler h) => h.HandleAsync(command, default));
}

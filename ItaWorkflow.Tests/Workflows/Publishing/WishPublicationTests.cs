using ItaWorkflow.Data.Organization;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Publishing;

public sealed class WishPublicationTests(PublishingOffice office) : IClassFixture<PublishingOffice>
{
    private static readonly WishedItem Item = new(PublishingOffice.Year, "o25", true, false, true);

    [Fact]
    public async Task A_draft_asks_to_be_published_and_takes_it_back_before_anybody_signs()
    {
        var id = await office.DraftAsync();

        Assert.Equal(PublicationRefusals.NoItem, await WishAsync(office.Town.Officer, id, Item with { ItemCode = "o99" }));
        Assert.Equal(
            PublicationRefusals.NothingShown,
            await WishAsync(office.Town.Officer, id, Item with { Signed = false, Attachments = false })
        );
        Assert.Equal(WishPublicationHandler.NotDraft, await WishAsync(office.Town.FinanceOfficer, id, Item));
        Assert.Null(await WishAsync(office.Town.Officer, id, Item));
        Assert.Null(await WishAsync(office.Town.Officer, id, Item with { ItemCode = "o26" }));
        Assert.Equal("o26", await office.Database.ReadAsync(db => db.PublicationWishes.Select(w => w.ItemCode).SingleAsync()));

        Assert.Null(await WishAsync(office.Town.Officer, id, null));
        Assert.False(await office.Database.ReadAsync(db => db.PublicationWishes.AnyAsync()));

        Assert.Null(await office.SubmitAsync(id));
        Assert.Equal(WishPublicationHandler.NotDraft, await WishAsync(office.Town.Officer, id, Item));
    }

    private Task<Refusal?> WishAsync(Person by, long id, WishedItem? item) =>
        office.AsAsync<WishPublicationHandler, Refusal?>((h, _) => h.HandleAsync(new(by.Id, id, item), default));
}

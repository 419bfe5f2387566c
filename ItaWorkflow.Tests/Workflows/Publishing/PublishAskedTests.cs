using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Publishing;

public sealed class PublishAskedTests(PublishingOffice office) : IClassFixture<PublishingOffice>
{
    [Fact]
    public async Task The_heads_order_publishes_what_the_memo_asked_for_and_nothing_before_it()
    {
        await office.SetAsync(needsReview: false);
        var id = await office.DraftAsync();
        Assert.Null(
            await office.AsAsync<WishPublicationHandler, Refusal?>(
                (h, _) =>
                    h.HandleAsync(new(office.Town.Officer.Id, id, new(PublishingOffice.Year, "o26", true, true, true)), default)
            )
        );
        Assert.Null(await office.SubmitAsync(id));
        Assert.Equal(0, await RunAsync());

        await office.ApproveAsync(id);
        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await RunAsync());

        var publication = await office.Database.ReadAsync(db => db.Publications.Include(p => p.Files).SingleAsync());
        Assert.Equal((PublicationState.Published, "o26"), (publication.State, publication.ItemCode));
        Assert.Equal(2, publication.Files.Count);
        Assert.False(await office.Database.ReadAsync(db => db.Reminders.AnyAsync(r => r.SubjectKind == SubjectKind.Publication)));
    }

    private Task<int> RunAsync() => office.AsAsync<PublishAskedHandler, int>((h, _) => h.HandleAsync(default));
}

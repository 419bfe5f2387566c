using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Publishing;

public sealed class ReviewPublicationTests(PublishingOffice office) : IClassFixture<PublishingOffice>
{
    [Fact]
    public async Task Where_the_office_wants_it_a_second_person_looks_before_anything_is_shown()
    {
        await office.SetAsync(needsReview: true);
        var memo = await office.ApprovedAsync();
        Assert.Null(await office.PublishAsync(memo));
        var first = await NewestAsync(memo);
        Assert.Equal(PublicationState.AwaitingReview, first.State);
        Assert.Null(first.PublishedAt);
        Assert.True(
            await office.Database.ReadAsync(db =>
                db.Reminders.AnyAsync(r => r.RungKind == RungKind.ReviewAsked && r.PersonId == office.Town.Registrar.Id)
            )
        );

        Assert.Equal(PublicationRefusals.OwnReview, await ReviewAsync(office.Town.Officer, first.Id, true));
        Assert.Equal(PublicationRefusals.NotReviewer, await ReviewAsync(office.Town.FinanceOfficer, first.Id, true));
        Assert.Equal(PublicationRefusals.NoReason, await ReviewAsync(office.Town.Mayor, first.Id, false));
        Assert.Null(await ReviewAsync(office.Town.Mayor, first.Id, false, "ตารางที่ 2 ยังผิด"));
        Assert.Equal(PublicationRefusals.Gone, await ReviewAsync(office.Town.Mayor, first.Id, true));

        Assert.Null(await office.PublishAsync(memo));
        var second = await NewestAsync(memo);
        Assert.Null(await ReviewAsync(office.Town.Registrar, second.Id, true));
        Assert.Equal(office.Town.Registrar.Id, (await NewestAsync(memo)).ReviewedById);
        Assert.Equal(PublicationState.Published, (await NewestAsync(memo)).State);
    }

    private Task<Publication> NewestAsync(long memo) =>
        office.Database.ReadAsync(db => db.Publications.Where(p => p.MemoId == memo).OrderByDescending(p => p.Id).FirstAsync());

    private Task<Refusal?> ReviewAsync(Person by, long id, bool shown, string reason = "") =>
        office.AsAsync<ReviewPublicationHandler, Refusal?>((h, _) => h.HandleAsync(new(by.Id, id, shown, reason), default));
}

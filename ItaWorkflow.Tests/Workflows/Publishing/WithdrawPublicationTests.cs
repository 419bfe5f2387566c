using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Publishing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Publishing;

public sealed class WithdrawPublicationTests(PublishingOffice office) : IClassFixture<PublishingOffice>
{
    [Fact]
    public async Task What_was_published_is_withdrawn_with_a_reason_once_and_may_be_published_anew()
    {
        await office.SetAsync(needsReview: false);
        var memo = await office.ApprovedAsync();
        Assert.Null(await office.PublishAsync(memo));
        var id = await office.Database.ReadAsync(db => db.Publications.Select(p => p.Id).SingleAsync());

        Assert.Equal(PublicationRefusals.NoReason, await WithdrawAsync(office.Town.Officer, id, " "));
        Assert.Equal(PublicationRefusals.NotYours, await WithdrawAsync(office.Town.FinanceHead, id, "ผิด"));
        Assert.Null(await WithdrawAsync(office.Town.Officer, id, "พบตัวเลขผิด"));
        Assert.Equal(PublicationRefusals.Gone, await WithdrawAsync(office.Town.Officer, id, "พบตัวเลขผิด"));

        var gone = await office.Database.ReadAsync(db => db.Publications.SingleAsync(p => p.Id == id));
        Assert.Equal((PublicationState.Withdrawn, "พบตัวเลขผิด"), (gone.State, gone.Reason));
        Assert.Equal("นักวิเคราะห์นโยบายและแผนชำนาญการ", gone.EndedAs);
        Assert.Null(await office.PublishAsync(memo));
    }

    private Task<Refusal?> WithdrawAsync(Person by, long id, string reason) =>
        office.AsAsync<WithdrawPublicationHandler, Refusal?>((h, _) => h.HandleAsync(new(by.Id, id, reason), default));
}

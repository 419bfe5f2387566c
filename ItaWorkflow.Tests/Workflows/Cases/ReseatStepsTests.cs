using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Cases;

[OnBothStores]
public sealed class ReseatStepsTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task An_appointment_that_begins_by_its_date_moves_the_open_step_and_its_end_brings_it_back()
    {
        var id = await chain.SubmittedAsync();
        await chain.Database.ArrangeAsync(db =>
            db.ActingAppointments.Add(
                new()
                {
                    PersonId = chain.Town.FinanceHead.Id,
                    PositionId = chain.Town.StrategyHead.PositionId!.Value,
                    OrderNumber = "๒๐๐/๒๕๖๙",
                    OrderDate = new DateOnly(2026, 11, 20),
                    From = new DateOnly(2026, 11, 23),
                    Until = new DateOnly(2026, 11, 24),
                }
            )
        );

        Assert.Equal(chain.Town.StrategyHead.Id, await HolderOnAsync(id, 20));
        Assert.Equal(chain.Town.FinanceHead.Id, await HolderOnAsync(id, 23));
        Assert.Equal(chain.Town.FinanceHead.Id, await HolderOnAsync(id, 24));
        Assert.Equal(chain.Town.StrategyHead.Id, await HolderOnAsync(id, 25));
        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));
        Assert.Equal(1, await chain.Database.ReadAsync(db => db.SignedDocuments.CountAsync(d => d.Case!.MemoId == id)));
    }

    [Fact]
    public async Task What_an_acting_officer_received_stays_with_them_past_the_order_where_the_organization_wants_it_so()
    {
        chain.Database.Clock.MoveTo(2026, 12, 1);
        await chain.Database.ArrangeAsync(db =>
            db.Organization.Single().Practice = new() { ActingEnd = ActingEnd.StaysUntilDecided }
        );
        await chain.Database.ArrangeAsync(db =>
            db.ActingAppointments.Add(
                new()
                {
                    PersonId = chain.Town.StrategyHead.Id,
                    PositionId = chain.Town.FinanceHead.PositionId!.Value,
                    OrderNumber = "๒๑๐/๒๕๖๙",
                    From = new DateOnly(2026, 12, 1),
                    Until = new DateOnly(2026, 12, 2),
                }
            )
        );
        var id = await chain.SubmittedAsync(chain.Town.FinanceOfficer);

        Assert.Equal(chain.Town.StrategyHead.Id, await HolderOnAsync(id, 33));
        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));

        var paper = await chain.Database.ReadAsync(db =>
            db.SignedDocuments.Where(d => d.Case!.MemoId == id).Select(d => d.Bytes).SingleAsync()
        );
        var check = await chain.AsAsync<VerifyDocumentHandler, DocumentCheck>((h, _) => h.HandleAsync(new(paper), default));
        Assert.EndsWith(
            "รับเรื่องไว้ก่อนคำสั่งที่ ๒๑๐/๒๕๖๙ สิ้นสุด",
            check.Verification.Signatures[^1].Position,
            StringComparison.Ordinal
        );
        await chain.Database.ArrangeAsync(db =>
            db.Organization.Single().Practice = new() { ActingEnd = ActingEnd.ReturnsToHolder }
        );
    }

    private async Task<int?> HolderOnAsync(long id, int november)
    {
        var day = new DateOnly(2026, 11, 1).AddDays(november - 1);
        chain.Database.Clock.MoveTo(day.Year, day.Month, day.Day);
        await chain.AsAsync<ReseatStepsHandler, int>(
            async (handler, _) =>
            {
                await handler.HandleAsync(default);
                return 0;
            }
        );
        return await chain.HolderAsync(id);
    }
}

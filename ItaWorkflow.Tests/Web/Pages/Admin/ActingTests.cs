using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Tests.Support;

namespace ItaWorkflow.Tests.Web.Pages.Admin;

public sealed class ActingTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task A_standing_order_says_that_it_waits_and_a_revoked_one_says_who_has_the_memos_now()
    {
        var town = chain.Town;
        await chain.Database.ArrangeAsync(db =>
            db.ActingAppointments.Add(
                new()
                {
                    PersonId = town.FinanceHead.Id,
                    PositionId = town.StrategyHead.PositionId!.Value,
                    OrderNumber = "๓๐๐/๒๕๖๙",
                    From = chain.Database.Clock.Today(),
                    OnlyInAbsence = true,
                }
            )
        );
        await using var application = new WebApplication(chain.Database).Start();
        using var admin = await new Client(application).SignInAsync("admin");
        const string Page = "/admin/acting";
        Assert.Contains("รอวันที่ผู้ครองไม่อยู่", await admin.ReadAsync(Page), StringComparison.Ordinal);

        await chain.Database.ArrangeAsync(db =>
            db.Absences.Add(
                new()
                {
                    PersonId = town.StrategyHead.Id,
                    Kind = AbsenceKind.Leave,
                    From = chain.Database.Clock.Today(),
                    Until = chain.Database.Clock.Today(),
                    RecordedById = town.StrategyHead.Id,
                    RecordedAt = chain.Database.Clock.GetUtcNow(),
                }
            )
        );
        var counted = await admin.ReadAsync(Page);
        Assert.Contains("มีผลวันนี้", counted, StringComparison.Ordinal);
        Assert.DoesNotContain("รอวันที่ผู้ครองไม่อยู่", counted, StringComparison.Ordinal);

        using var revoked = await admin.PostAsync(Page, [], $"{Page}?handler=Revoke&id={town.ClerkAppointment.Id}");
        Assert.Contains("ว่างอยู่ เรื่องจะรอจนกว่ามีผู้รักษาราชการแทน", await admin.ReadAsync(Page), StringComparison.Ordinal);
    }
}

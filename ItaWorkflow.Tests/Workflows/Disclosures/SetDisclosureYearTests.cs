using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Disclosures;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Disclosures;

public sealed class SetDisclosureYearTests(DisclosureOffice office) : IClassFixture<DisclosureOffice>
{
    private static readonly DateOnly Due = new(2026, 11, 27);

    [Fact]
    public async Task Every_item_of_the_year_is_due_and_whoever_answers_is_reminded_until_it_has_an_address()
    {
        Assert.Equal(DisclosureRefusals.DueAfterOpening, await SetAsync(office.Town.Officer.Id, Due.AddDays(-1)));
        Assert.Equal(DisclosureRefusals.OnlyKeepers, await SetAsync(office.Town.FinanceHead.Id, Due.AddDays(60)));
        Assert.Null(await SetAsync(office.Town.Officer.Id, Due.AddDays(60)));
        Assert.Equal(26, await office.Database.ReadAsync(db => db.DisclosureItems.CountAsync()));

        await PlanAsync(new(2026, 11, 27));
        var told = await office.Database.ReadAsync(db =>
            db.Reminders.Where(r => r.SubjectKind == SubjectKind.Disclosure && r.Channel == Channel.InApp).ToListAsync()
        );
        Assert.Equal(26, told.Count);
        Assert.All(told, r => Assert.Equal(office.Town.Officer.Id, r.PersonId));
        Assert.Contains(told, r => r.Path == "/disclosures/2569/o25");

        Assert.Null(await office.GiveAsync("https://www.example.go.th/o25"));
        await PlanAsync(new(2026, 11, 27));
        Assert.Equal(
            25,
            await office.Database.ReadAsync(db =>
                db.Reminders.Where(Reminder.IsUnread).CountAsync(r => r.SubjectKind == SubjectKind.Disclosure)
            )
        );
    }

    private Task<Refusal?> SetAsync(int by, DateOnly opens) =>
        office.Database.AskAsync((SetDisclosureYearHandler h) => h.HandleAsync(new(by, 2569, opens, Due), default));

    private Task<int> PlanAsync(DateOnly day)
    {
        office.Database.Clock.MoveTo(day.Year, day.Month, day.Day);
        return office.Database.AskAsync((PlanRemindersHandler h) => h.HandleAsync(default));
    }
}

using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Reminders;

/// <summary>The same stories with the real plan, the real ledger and real mail; now and then the mail server refuses.</summary>
public sealed class LedgerOnPostgresTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    private const string Order = "คำสั่งของเรื่องสมมติ";

    [Fact]
    public void Whatever_happens_each_is_told_and_mailed_once_and_only_while_it_is_owed() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(6).WithStartSize(8).WithEndSize(24),
            Prop.ForAll(LedgerStory.Any, story => Task.Run(() => TellAsync(story)).GetAwaiter().GetResult())
        );

    private async Task TellAsync(LedgerStory story)
    {
        var jobs = await ReminderOffice.OpenAsync(database, mail);
        database.Clock.Now = ThaiDate.At(story.Start, new TimeOnly(9, 0));
        await using var db = database.Open();
        var office = await OpenAsync(db, jobs.Town, story);
        var (told, mailed) = (new HashSet<LedgerKey>(), new HashSet<LedgerKey>());
        foreach (var (happening, at) in story.Happenings.Select((h, i) => (h, i)))
        {
            happening.Do(office);
            await SaveAsync(db, jobs.Town, office);
            if (at % 4 == 3)
                mail.Refuse();
            else
                mail.Accept();
            foreach (var instant in LedgerProperties.Instants(office.Now, happening))
            {
                database.Clock.Now = office.Now = instant;
                await jobs.PlanAsync();
                var rows = await RowsAsync(Channel.InApp);
                LedgerOracle.Check(office, rows.Select(r => r.Key).ToHashSet(), [.. rows.Where(r => told.Add(r.Key))]);
                await jobs.SendAsync();
                LedgerOracle.CheckMail(office, [.. (await RowsAsync(Channel.Email)).Select(r => r.Key).Where(mailed.Add)]);
            }
        }

        var deliveries = await database.ReadAsync(d =>
            d.Reminders.Where(r => r.Channel == Channel.Email && r.SentAt != null)
                .Select(r => r.DeliveryKey)
                .Distinct()
                .CountAsync()
        );
        Assert.Equal(deliveries, mail.Received.Count);
    }

    private static async Task<LedgerOffice> OpenAsync(ItaDbContext db, Town town, LedgerStory story)
    {
        var now = ThaiDate.At(story.Start, new TimeOnly(9, 0));
        async Task<Person> PersonAsync(Person person) => await db.Persons.SingleAsync(p => p.Id == person.Id);
        var office = new LedgerOffice(
            now,
            LedgerProperties.Measures(now),
            LedgerProperties.Checkpoints(now),
            [await PersonAsync(town.FinanceOfficer), await PersonAsync(town.Officer), await PersonAsync(town.Registrar)],
            await PersonAsync(town.FinanceHead),
            await PersonAsync(town.StrategyHead),
            await PersonAsync(town.Clerk)
        );
        LedgerProperties.Furnish(office, story);
        foreach (var measure in office.Measures)
            measure.Divisions.Add(await db.Divisions.SingleAsync(d => d.Id == town.Finance.Id));
        db.AddRange(office.Measures);
        db.AddRange(office.Checkpoints);
        await SaveAsync(db, town, office);
        return office;
    }

    private static async Task SaveAsync(ItaDbContext db, Town town, LedgerOffice office)
    {
        await db.Holidays.ExecuteDeleteAsync();
        db.ChangeTracker.Entries<Holiday>().ToList().ForEach(holiday => holiday.State = EntityState.Detached);
        db.Holidays.AddRange(office.Free.Select(day => new Holiday { Date = day, Name = "วันหยุด" }));
        await db.ActingAppointments.Where(a => a.OrderNumber == Order).ExecuteDeleteAsync();
        if (office.IsHeadAway)
            db.Add(Acting(office.Head.Id, town.FinanceHead.PositionId!.Value));
        if (office.IsClerkAway)
            db.Add(Acting(office.Clerk.Id, town.ClerkPosition.Id));
        await db.SaveChangesAsync();
        db.ChangeTracker.Entries<ActingAppointment>().ToList().ForEach(order => order.State = EntityState.Detached);
        await db.Organization.ExecuteUpdateAsync(set =>
            set.SetProperty(o => o.Ladder.DaysBefore, office.Ladder.DaysBefore.ToArray())
                .SetProperty(o => o.Ladder.InWorkingDays, office.Ladder.InWorkingDays)
                .SetProperty(o => o.Ladder.HeadAfterWeeks, office.Ladder.HeadAfterWeeks)
                .SetProperty(o => o.Ladder.ClerkAfterWeeks, office.Ladder.ClerkAfterWeeks)
        );
    }

    private static ActingAppointment Acting(int person, int position) =>
        new()
        {
            PersonId = person,
            PositionId = position,
            Kind = ActingKind.ActingFor,
            OrderNumber = Order,
            OrderDate = new(2026, 10, 1),
            From = new(2026, 10, 2),
        };

    /// <summary>Those that were told or left.</summary>
    private Task<List<(LedgerKey Key, string Text)>> RowsAsync(Channel channel) =>
        database.ReadAsync(async db =>
            (
                await db
                    .Reminders.AsNoTracking()
                    .Where(r => r.Channel == channel && r.SentAt != null && r.SubjectKind != SubjectKind.Alarm)
                    .ToListAsync()
            )
                .Select(r => (new LedgerKey(r.PersonId, r.Subject, r.DueOn, r.Rung), r.Text))
                .ToList()
        );
}

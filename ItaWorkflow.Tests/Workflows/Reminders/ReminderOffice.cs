using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Support.Servers;
using ItaWorkflow.Workflows.Channels;
using ItaWorkflow.Workflows.Channels.Mail;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Reminders;
using ItaWorkflow.Workflows.Seats;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Reminders;

/// <summary>A town with a mail server, where the two jobs run when the test says so.</summary>
internal sealed class ReminderOffice(TestDatabase database, Town town, long memoId)
{
    public static readonly IDataProtectionProvider Protection = new EphemeralDataProtectionProvider();

    private static readonly SmtpMail Smtp = new(new(new TokenServer(), TimeProvider.System), TimeProvider.System);

    public Town Town => town;

    public static async Task<ReminderOffice> OpenAsync(TestDatabase database, MailServer mail)
    {
        database.Clock.MoveTo(2026, 11, 20);
        await database.EmptyAsync();
        mail.Accept();
        mail.Forget();
        var town = await Town.FoundAsync(database);
        await using (var db = database.Open())
            await db.Organization.ExecuteUpdateAsync(set =>
                set.SetProperty(o => o.Mail.Host, "127.0.0.1")
                    .SetProperty(o => o.Mail.Port, mail.Port)
                    .SetProperty(o => o.Mail.From, "ita@example.go.th")
                    .SetProperty(o => o.Addresses.PublicAddress, "https://ita.example.go.th")
            );
        var memo = new Memo
        {
            DivisionId = town.Strategy.Id,
            DraftedById = town.Officer.Id,
            CreatedAt = database.Clock.GetUtcNow(),
        };
        await database.ArrangeAsync(db => db.Memos.Add(memo));
        return new(database, town, memo.Id);
    }

    public async Task<Measure> AdoptAsync(DateOnly due, params Person[] owners)
    {
        var measure = new Measure
        {
            FiscalYear = 2570,
            Title = "ขึ้นทะเบียนทรัพย์สินที่ให้ยืม",
            DueOn = due,
            CreatedAt = database.Clock.Now.ToUniversalTime(),
        };
        await using var db = database.Open();
        db.AttachRange(owners);
        db.Attach(town.Finance);
        measure.Owners.AddRange(owners);
        measure.Divisions.Add(town.Finance);
        db.Measures.Add(measure);
        await db.SaveChangesAsync();
        return measure;
    }

    public async Task<int> PlanAsync()
    {
        await using var db = database.Open();
        return await Plan(db).HandleAsync(CancellationToken.None);
    }

    public PlanRemindersHandler Plan(ItaDbContext db) =>
        new(db, new ReminderFactsReader(db, new SeatResolver(db)), new ReminderRows(db), database.Clock);

    public async Task<int> SendAsync()
    {
        await using var db = database.Open();
        return await Send(db).HandleAsync(Mail(db), CancellationToken.None);
    }

    public SendDueRemindersHandler Send(ItaDbContext db) =>
        new(db, new DeliveryClaims(db, database.Clock), new DeliveryNotes(db, database.Clock));

    public MailChannel Mail(ItaDbContext db) =>
        new(db, new RefusedAddress(db, new AdministratorNotices(db, new ReminderRows(db))), Smtp, Protection, database.Clock);

    public Task<List<Reminder>> RemindersAsync(Channel channel) =>
        database.ReadAsync(db => db.Reminders.AsNoTracking().Where(r => r.Channel == channel).OrderBy(r => r.Id).ToListAsync());

    public Task<List<string>> JournalAsync(JournalKind kind) =>
        database.ReadAsync(db => db.Journal.Where(e => e.Kind == kind).OrderBy(e => e.Id).Select(e => e.Text).ToListAsync());

    /// <summary>A mail owed to the officer, as a use case leaves it.</summary>
    public Task OweAsync(string rung = "Assigned 1", Person? to = null) => OweAsync([RungWords.Of(rung)], to);

    public Task OweAsync(IEnumerable<Rung> rungs, Person? to = null) =>
        database.ArrangeAsync(db =>
            db.Reminders.AddRange(
                rungs.SelectMany(rung => Notice.Owed(to ?? town.Officer, NoticeOf(rung), database.Clock.GetUtcNow()))
            )
        );

    private Notice NoticeOf(Rung rung) =>
        new(new(SubjectKind.Memo, memoId), database.Clock.Today(), rung, "เรื่องทดสอบ", "ข้อความทดสอบ", "/memos/1");
}

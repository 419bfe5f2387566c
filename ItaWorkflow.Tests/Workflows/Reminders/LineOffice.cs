using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Channels.Line;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Reminders;

/// <summary>A reminder office with a LINE official account.</summary>
internal sealed class LineOffice(TestDatabase database, ReminderOffice office, LineServer server)
{
    public const string Token = "channel-access-token";
    public const string Secret = "channel-secret";

    /// <summary>Short, for the tests of an answer that does not come.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public ReminderOffice Office => office;

    public static async Task<LineOffice> OpenAsync(TestDatabase database, MailServer mail, LineServer server, int quota = 300)
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        server.Accept();
        server.Forget();
        await database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(set =>
                set.SetProperty(o => o.Line.Token, LineSettings.Seal(Token, ReminderOffice.Protection))
                    .SetProperty(o => o.Line.Secret, LineSettings.Seal(Secret, ReminderOffice.Protection))
                    .SetProperty(o => o.Line.MonthlyQuota, quota)
            )
        );
        return new(database, office, server);
    }

    public Task LinkAsync(Person person) =>
        database.ReadAsync(db =>
            db.Persons.Where(p => p.Id == person.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.LineUserId, "U" + person.Id))
        );

    /// <summary>One measure, seven days before it is due.</summary>
    public async Task OweAsync(params Person[] owners)
    {
        await office.AdoptAsync(database.Clock.Today().AddDays(7), owners);
        // A rung counts from the adoption on.
        var adopted = database.Clock.GetUtcNow().AddDays(-30);
        await database.ReadAsync(db => db.Measures.ExecuteUpdateAsync(set => set.SetProperty(m => m.CreatedAt, adopted)));
        await office.PlanAsync();
    }

    public async Task<int> SendAsync()
    {
        await using var db = database.Open();
        using var http = new HttpClient { BaseAddress = server.Address, Timeout = Patience };
        var quota = new LineQuota(db, database.Clock);
        var line = new LineChannel(
            db,
            quota,
            new LineQuotaGuard(db, quota, new AdministratorNotices(db, new ReminderRows(db))),
            new LineMessages(http, database.Clock),
            ReminderOffice.Protection
        );
        return await office.Send(db).HandleAsync(line, CancellationToken.None);
    }
}

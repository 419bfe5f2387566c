using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Channels.Line;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// Two nodes, 20,000 notices due at once (100,000 where the environment says MANY=1), and one node killed with -9 three times: while it plans and twice while it mails. The mail
/// server hangs up after taking mails, then refuses; LINE hangs up, then asks to wait. Each notice stands in the app exactly once; each
/// digest is mailed at least once, and a second time only where its answer was lost, which the journal says.
/// </summary>
public sealed class ManyRemindersStory(PostgresDatabase database, MailServer mail, LineServer line)
    : IClassFixture<PostgresDatabase>,
        IClassFixture<MailServer>,
        IClassFixture<LineServer>
{
    private const int Persons = 1_000;
    private const int OwnersOfEach = 50;
    private static readonly int Measures = Environment.GetEnvironmentVariable("MANY") is "1" ? 2_000 : 400;
    private static readonly int Notices = Measures * OwnersOfEach;
    private static readonly int OfEach = Notices / Persons;
    private const int WithMail = 200;
    private const int WithLine = 60;

    private readonly string _clock = Path.Combine(Path.GetTempPath(), $"office-clock-{Environment.ProcessId}");

    [Fact]
    public async Task Very_many_at_once_and_three_kills_lose_and_double_nothing()
    {
        await SeedAsync();
        SetClock.Set(_clock, ThaiDate.At(new DateOnly(2027, 3, 31), new TimeOnly(9, 0)));
        mail.Drop();
        line.Drop();
        try
        {
            await using var steady = Start();
            await KillWhilePlanningAsync();
            await KillWhileMailingAsync();
            await KillHalfWayAsync();
            await UntilAsync(async () => await FailedAsync("LINE ขอให้ส่งช้าลง") > 0 && await NothingIsFreeAsync());
            line.Accept();
            // What the dead had in hand is free again, and who was asked to wait has waited.
            SetClock.Advance(_clock, TimeSpan.FromMinutes(12));
            await using var last = Start();
            await UntilAsync(AllHaveLeftAsync);
        }
        finally
        {
            File.Delete(_clock);
        }

        await AssertToldOnceAsync();
        await AssertMailedAsync();
        Assert.Equal(WithLine, line.Received.Select(push => push.To).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(WithLine, line.Received.Count);
    }

    private async Task KillWhilePlanningAsync()
    {
        await using var first = Start();
        await UntilAsync(IsWritingAsync);
        await first.KillAsync();
    }

    private async Task KillWhileMailingAsync()
    {
        await using var second = Start();
        await UntilAsync(async () => await ToldAsync() == Notices);
        await UntilAsync(() => MailedAsync(20));
        mail.Refuse();
        await UntilAsync(async () => await FailedAsync("451") >= 10 && line.Received.Count > 0);
        line.Slow();
        // Taken, and not answered before its sender is dead.
        mail.Hold();
        await second.Up;
        SetClock.Advance(_clock, TimeSpan.FromMinutes(2));
        var held = mail.Received.Count + 2;
        await UntilAsync(() => MailedAsync(held));
        await second.KillAsync();
    }

    private async Task KillHalfWayAsync()
    {
        await using var third = Start();
        await third.Up;
        mail.Accept();
        await UntilAsync(() => MailedAsync(WithMail / 2));
        await third.KillAsync();
    }

    private OfficeNode Start() =>
        OfficeNode.Start(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ConnectionStrings:Default"] = database.ConnectionString,
                ["DataDirectory"] = database.Folder,
                ["Line:Address"] = line.Address.ToString(),
                [SetClock.Setting] = _clock,
            }
        );

    private async Task AssertToldOnceAsync()
    {
        var told = await database.ReadAsync(db =>
            db.Reminders.Where(r => r.SubjectKind == SubjectKind.Measure && r.Channel == Channel.InApp && r.SentAt != null)
                .GroupBy(r => r.PersonId)
                .Select(g => new { All = g.Count(), Different = g.Select(r => r.SubjectId).Distinct().Count() })
                .ToListAsync()
        );
        Assert.Equal(Persons, told.Count);
        Assert.All(told, person => Assert.Equal((OfEach, OfEach), (person.All, person.Different)));
    }

    private async Task AssertMailedAsync()
    {
        var sent = await database.ReadAsync(db =>
            db.Journal.Where(e => e.Kind == JournalKind.ReminderSent && e.Text.StartsWith("ส่งอีเมล"))
                .Select(e => e.Text)
                .ToListAsync()
        );
        var byPerson = mail.Received.GroupBy(m => Assert.Single(m.Recipients), StringComparer.Ordinal).ToList();
        Assert.Equal(WithMail, byPerson.Count);
        Assert.Contains(byPerson, mails => mails.Count() > 1);
        foreach (var mails in byPerson)
        {
            Assert.Single(mails.Select(m => (m.MessageId, m.Subject, m.Text)).Distinct());
            Assert.StartsWith($"แจ้งเตือน {OfEach} เรื่อง", mails.First().Subject, StringComparison.Ordinal);
            // Noted once for each answer that came; whatever went twice is said to have.
            var said = sent.FindAll(text => text.Contains($"ถึงคนที่ {mails.Key.Split('@')[0]}แล้ว", StringComparison.Ordinal));
            Assert.InRange(said.Count, 1, mails.Count());
            if (mails.Count() > 1)
                Assert.Contains(said, text => text.Contains("อาจเป็นฉบับซ้ำ", StringComparison.Ordinal));
        }
    }

    private async Task<bool> IsWritingAsync() =>
        await ScalarAsync(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'INSERT INTO reminders%'"
        ) > 0
        || await ToldAsync() > 0;

    private Task<long> ToldAsync() =>
        ScalarAsync("SELECT count(*) FROM reminders WHERE subject = 'Measure' AND channel = 'InApp'");

    private Task<long> FailedAsync(string words) =>
        ScalarAsync($"SELECT count(DISTINCT person_id) FROM reminders WHERE failure LIKE '%{words}%'");

    private async Task<bool> MailedAsync(int count)
    {
        await WakeAsync();
        return mail.Received.Count >= count;
    }

    /// <summary>The living have sent what they can; the rest is in the hands of the dead, or waits.</summary>
    private async Task<bool> NothingIsFreeAsync()
    {
        await WakeAsync();
        return await ScalarAsync(
                "SELECT count(*) FROM reminders WHERE channel = 'Email' AND sent_at IS NULL AND claimed_at IS NULL AND next_attempt_at IS NULL"
            ) == 0;
    }

    private async Task<bool> AllHaveLeftAsync()
    {
        await WakeAsync();
        return await ScalarAsync("SELECT count(*) FROM reminders WHERE subject = 'Measure' AND sent_at IS NULL") == 0;
    }

    /// <summary>A commit wakes the senders of mail; here the hour does.</summary>
    private Task<long> WakeAsync() => ScalarAsync("SELECT 0 FROM pg_notify('reminder_owed', '')");

    private async Task<long> ScalarAsync(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Only what stands still is given up: how fast it is, the benchmarks tell.</summary>
    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var began = Environment.TickCount64;
        while (!await isSo())
        {
            Assert.True(Environment.TickCount64 - began < 600_000, "It stands still.");
            await Task.Delay(200);
        }
    }

    private async Task SeedAsync()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var measure = await office.AdoptAsync(new DateOnly(2027, 3, 31));
        await SealLineAsync();
        var person = office.Town.FinanceOfficer.Id;
        await using var seed = database.Source.CreateCommand(
            $"""
            INSERT INTO persons SELECT r.* FROM persons t CROSS JOIN generate_series(1, {Persons}) n
            CROSS JOIN LATERAL json_populate_record(null::persons, (to_jsonb(t) || jsonb_build_object('id', 1000000 + n,
                'name', 'คนที่ p' || n, 'email', CASE WHEN n <= {WithMail} THEN 'p' || n || '@example.go.th' ELSE '' END,
                'line_user_id', CASE WHEN n <= {WithLine} THEN 'U' || n ELSE '' END))::json) r
            WHERE t.id = {person};
            INSERT INTO measures SELECT r.* FROM measures t CROSS JOIN generate_series(1, {Measures}) n
            CROSS JOIN LATERAL json_populate_record(null::measures,
                (to_jsonb(t) || jsonb_build_object('id', 1000000 + n, 'title', 'มาตรการที่ ' || n))::json) r
            WHERE t.id = {measure.Id};
            INSERT INTO measure_owner (measure_id, person_id)
            SELECT 1000000 + m, 1000001 + (m * {OwnersOfEach} + o) % {Persons}
            FROM generate_series(1, {Measures}) m CROSS JOIN generate_series(1, {OwnersOfEach}) o;
            DELETE FROM measures WHERE id = {measure.Id};
            ANALYZE;
            """
        );
        await seed.ExecuteNonQueryAsync();
    }

    /// <summary>With the key ring of the office, which the nodes read.</summary>
    private async Task SealLineAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("ConnectionStrings:Default", database.ConnectionString),
                new("DataDirectory", database.Folder),
            ])
            .Build();
        await using var services = new ServiceCollection().AddLogging().AddItaData(configuration).BuildServiceProvider();
        var protection = services.GetRequiredService<IDataProtectionProvider>();
        await database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(set =>
                set.SetProperty(o => o.Line.Token, LineSettings.Seal(LineOffice.Token, protection))
                    .SetProperty(o => o.Line.Secret, LineSettings.Seal(LineOffice.Secret, protection))
            )
        );
    }
}

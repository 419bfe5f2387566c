using Hangfire;
using Hangfire.Storage;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Clock;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Workflows.Clock;

/// <summary>The jobs as they run in the real application: Hangfire on PostgreSQL, mail to a real server, time from the test.</summary>
[OnBothStores]
public sealed class ClockTests(TestCluster cluster, MailServer mail, Browser browser) : IClassFixture<MailServer>, IAsyncLifetime
{
    // Each test has a schedule of its own: the latest runs are remembered, and the tests' clocks go back.
    private readonly TestDatabase database = new(cluster);
    private static readonly DateOnly Due = new(2027, 3, 31);
    private DateTimeOffset _started;

    [Fact]
    public async Task A_start_after_downtime_tells_the_newest_rung_once_and_a_further_start_nothing()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.AdoptAsync(Due, office.Town.FinanceOfficer);
        // d30, d14 and d7 passed while the machine was off.
        database.Clock.MoveTo(2027, 3, 25);

        await using (Run())
            await mail.WaitForAsync(1);
        await using (Run())
            await UntilRunAsync("plan-reminders", "send-reminders");

        Assert.StartsWith("อีก 6 วันครบกำหนด", Assert.Single(mail.Received).Subject, StringComparison.Ordinal);
        Assert.Single(await office.RemindersAsync(Channel.InApp));
    }

    [Fact]
    public async Task Two_processes_on_one_database_tell_once()
    {
        Assert.SkipUnless(database.IsOnPostgres, "Elsewhere there is one process.");
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.AdoptAsync(Due, office.Town.FinanceOfficer, office.Town.Officer);
        database.Clock.MoveTo(2027, 3, 30);

        await using var one = Run();
        await using var two = Run();
        await mail.WaitForAsync(2);
        await UntilRunAsync("plan-reminders", "send-reminders");

        Assert.Equal(2, mail.Received.SelectMany(m => m.Recipients).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2, mail.Received.Count);
    }

    [Fact]
    public async Task A_mail_that_a_commit_owes_leaves_within_seconds()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await using var application = Run();
        await UntilRunAsync("send-reminders");

        await office.OweAsync();

        // The sweep comes once a minute; this waits ten seconds.
        Assert.Single(await mail.WaitForAsync(1));
    }

    [Fact]
    public async Task The_administrator_sees_when_each_job_ran_and_when_it_runs_next()
    {
        await ReminderOffice.OpenAsync(database, mail);
        await using var application = Run();
        await UntilRunAsync([.. TimedJobs.Jobs.Select(job => job.Key)]);
        await using var administrator = await browser.SignInAsAsync(application, "admin");

        await administrator.GoAsync("/admin/jobs");

        await administrator.PictureAsync("jobs-running-desktop");
        Assert.Equal(TimedJobs.Jobs.Count, await administrator.Page.GetByText("สำเร็จ", new() { Exact = true }).CountAsync());
        Assert.Equal(0, await administrator.Page.GetByText("ยังไม่เคยทำ").CountAsync());
        await administrator.AssertAccessibleAsync();
    }

    [Fact]
    public async Task The_list_hangs_on_the_clock_and_nothing_else()
    {
        await ReminderOffice.OpenAsync(database, mail);
        await using (var before = Run())
            before
                .Services.GetRequiredService<IRecurringJobManager>()
                .AddOrUpdate("of-an-older-version", () => Console.Write(""), Cron.Never);

        await using var application = Run();

        using var storage = application.Services.GetRequiredService<JobStorage>().GetConnection();
        var hanging = storage.GetRecurringJobs().ToDictionary(job => job.Id, StringComparer.Ordinal);
        Assert.Equal(
            TimedJobs.Jobs.Select(job => job.Key).Order(StringComparer.Ordinal),
            hanging.Keys.Order(StringComparer.Ordinal)
        );
        var now = TimeProvider.System.GetUtcNow();
        Assert.All(
            TimedJobs.Jobs,
            job =>
                Assert.InRange(
                    hanging[job.Key].NextExecution!.Value,
                    now.UtcDateTime.AddMinutes(-1),
                    job.NextAfter(now).UtcDateTime
                )
        );
    }

    [Fact]
    public async Task An_administrator_has_a_job_done_now_once_and_the_journal_says_who_asked()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await using var one = Run();
        await UntilRunAsync("clear-forms");
        await using var two = database.IsOnPostgres ? Run() : null;
        var before = await RunsAsync("clear-forms");
        await using var administrator = await browser.SignInAsAsync(one, "admin", Device.Phone);
        await administrator.GoAsync("/admin/jobs");

        await administrator
            .Page.GetByRole(AriaRole.Button, new() { Name = "ทำเดี๋ยวนี้ ลบรหัสกันส่งซ้ำของแบบฟอร์มเก่า" })
            .ClickAsync();

        await administrator.Page.GetByText("สั่งงานแล้ว").WaitForAsync();
        await UntilAsync(async () => await RunsAsync("clear-forms") > before, "the job that was asked for");
        Assert.Equal(before + 1, await RunsAsync("clear-forms"));
        Assert.Equal(
            "นายระบบ มั่นคง สั่งให้ทำงานตามเวลา “ลบรหัสกันส่งซ้ำของแบบฟอร์มเก่า” ทันที",
            Assert.Single(await office.JournalAsync(JournalKind.JobAskedFor))
        );
        await administrator.GoAsync("/admin/jobs");
        await administrator.PictureAsync("jobs-run-phone");
        await administrator.AssertAccessibleAsync();
    }

    [Fact]
    public async Task A_job_that_has_not_run_for_three_of_its_periods_is_shown_late_with_a_banner()
    {
        await ReminderOffice.OpenAsync(database, mail);
        await using var application = Run();
        await UntilRunAsync([.. TimedJobs.Jobs.Select(job => job.Key)]);
        await using var administrator = await browser.SignInAsAsync(application, "admin");
        await administrator.GoAsync("/admin");
        Assert.Equal(0, await administrator.Page.GetByText("ผิดปกติ").CountAsync());

        await StandStillAsync(application);
        database.Clock.Advance(TimeSpan.FromHours(1));
        await administrator.GoAsync("/admin");

        await administrator.Page.GetByText("งานตามเวลาไม่ได้ทำตามรอบ").WaitForAsync();
        await administrator.PictureAsync("admin-alarm-desktop");
        await administrator.AssertAccessibleAsync();
        await administrator.GoAsync("/admin/jobs");
        await administrator.PictureAsync("jobs-late-desktop");
        Assert.Equal(
            TimedJobs.Jobs.Count(job => job.Every < TimeSpan.FromMinutes(20)),
            await administrator.Page.GetByText("เลยเวลา", new() { Exact = true }).CountAsync()
        );
        await administrator.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Before_there_is_an_organization_no_job_fails_or_writes_anything()
    {
        var before = await RowsAsync();

        foreach (var job in TimedJobs.Jobs)
            await database.AskAsync(
                async (IServiceProvider scope) =>
                {
                    await job.RunAsync(scope, default);
                    return job;
                }
            );

        Assert.Equal(before, await RowsAsync());
    }

    /// <summary>Of every table.</summary>
    private Task<List<string>> RowsAsync() =>
        database.ReadAsync(db =>
        {
            var tables = db
                .Model.GetEntityTypes()
                .Select(t => t.GetTableName())
                .OfType<string>()
                .Distinct(StringComparer.Ordinal);
            var counts = tables.Select(table => $"SELECT '{table} ' || count(*) AS \"Value\" FROM \"{table}\"");
            var sql = string.Join(" UNION ALL ", counts) + " ORDER BY 1";
            return db.Database.SqlQueryRaw<string>(sql).ToListAsync();
        });

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <summary>Hangfire goes by its own clock; for the office time passes in which nothing runs.</summary>
    private static Task StandStillAsync(WebApplication application)
    {
        var manager = application.Services.GetRequiredService<IRecurringJobManager>();
        foreach (var job in TimedJobs.Jobs)
            manager.RemoveIfExists(job.Key);
        var queue = application.Services.GetRequiredService<JobStorage>().GetMonitoringApi();
        return UntilAsync(() => Task.FromResult(queue.GetStatistics() is { Enqueued: 0, Processing: 0 }), "the last jobs to end");
    }

    private Task<int> RunsAsync(string job) => database.ReadAsync(db => db.JobRuns.CountAsync(r => r.Job == job));

    private WebApplication Run()
    {
        // The clock stands: what is due every minute is due again at each start, and a run of it is told by its minute.
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        _started = database.Clock.GetUtcNow();
        return new WebApplication(database).With("Clock:Runs", "true").Start();
    }

    /// <summary>Well, since the latest start.</summary>
    private async Task UntilRunAsync(params IReadOnlyList<string> jobs)
    {
        foreach (var job in jobs)
            await UntilAsync(
                () =>
                    database.ReadAsync(db =>
                        db.JobRuns.AnyAsync(r => r.Job == job && r.StartedAt >= _started && r.Took != null && r.Failure == null)
                    ),
                job
            );
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(150));
        while (!await isSo())
        {
            Assert.False(deadline.IsCancellationRequested, $"Waited in vain for {what}.");
            await Task.Delay(50);
        }
    }
}

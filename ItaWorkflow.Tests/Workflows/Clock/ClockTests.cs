using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Clock;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Quartz;
using Quartz.Extensibility;

namespace ItaWorkflow.Tests.Workflows.Clock;

/// <summary>The jobs as they run in the real application: Quartz on PostgreSQL, mail to a real server, time from the test.</summary>
public sealed class ClockTests(TestCluster cluster, MailServer mail, Browser browser) : IClassFixture<MailServer>, IAsyncLifetime
{
    // Each test has a schedule of its own: Quartz remembers the latest run, and the tests' clocks go back.
    private readonly TestDatabase database = new(cluster);
    private static readonly DateOnly Due = new(2027, 3, 31);
    private static int _starts;
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
        await using (var again = Run())
            await UntilRunAsync(again, "plan-reminders", "send-reminders");

        Assert.StartsWith("อีก 6 วันครบกำหนด", Assert.Single(mail.Received).Subject, StringComparison.Ordinal);
        Assert.Single(await office.RemindersAsync(Channel.InApp));
    }

    [Fact]
    public async Task Two_processes_on_one_database_tell_once()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.AdoptAsync(Due, office.Town.FinanceOfficer, office.Town.Officer);
        database.Clock.MoveTo(2027, 3, 30);

        await using var one = Run();
        await using var two = Run();
        await mail.WaitForAsync(2);
        await UntilRunAsync(one, "plan-reminders", "send-reminders");

        Assert.Equal(2, mail.Received.SelectMany(m => m.Recipients).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2, mail.Received.Count);
    }

    [Fact]
    public async Task A_mail_that_a_commit_owes_leaves_within_seconds()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await using var application = Run();
        await UntilRunAsync(application, "send-reminders");

        await office.OweAsync();

        // The sweep comes once a minute; this waits ten seconds.
        Assert.Single(await mail.WaitForAsync(1));
    }

    [Fact]
    public async Task The_administrator_sees_when_each_job_ran_and_when_it_runs_next()
    {
        await ReminderOffice.OpenAsync(database, mail);
        await using var application = Run();
        await UntilRunAsync(application, [.. TimedJobs.Jobs.Select(job => job.Key)]);
        await using var administrator = await browser.SignInAsAsync(application, "admin");

        await administrator.GoAsync("/admin/jobs");

        await administrator.PictureAsync("jobs-running-desktop");
        Assert.Equal(TimedJobs.Jobs.Count, await administrator.Page.GetByText("สำเร็จ", new() { Exact = true }).CountAsync());
        Assert.Equal(0, await administrator.Page.GetByText("ยังไม่เคยทำ").CountAsync());
        await administrator.AssertAccessibleAsync();
    }

    [Fact]
    public async Task An_administrator_has_a_job_done_now_once_and_the_journal_says_who_asked()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await using var one = Run();
        await using var two = Run();
        await UntilRunAsync(two, "keep-checkpoints");
        var before = await RunsAsync(two);
        await using var administrator = await browser.SignInAsAsync(one, "admin", Device.Phone);
        await administrator.GoAsync("/admin/jobs");

        await administrator
            .Page.GetByRole(AriaRole.Button, new() { Name = "ทำเดี๋ยวนี้ ตั้งรอบการกำกับติดตามประจำปี" })
            .ClickAsync();

        await administrator.Page.GetByText("สั่งงานแล้ว").WaitForAsync();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await RunsAsync(two) == before)
            await Task.Delay(50, deadline.Token);
        Assert.Equal(before + 1, await RunsAsync(two));
        Assert.Equal(
            "นายระบบ มั่นคง สั่งให้ทำงานตามเวลา “ตั้งรอบการกำกับติดตามประจำปี” ทันที",
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
        await UntilRunAsync(application, [.. TimedJobs.Jobs.Select(job => job.Key)]);
        await using var administrator = await browser.SignInAsAsync(application, "admin");
        await administrator.GoAsync("/admin");
        Assert.Equal(0, await administrator.Page.GetByText("ผิดปกติ").CountAsync());

        // Quartz waits by its own clock; for the office an hour passes in which nothing ran.
        var scheduler = await application.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await scheduler.Standby();
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

    /// <summary>How often somebody had the job done by hand.</summary>
    private static async Task<int> RunsAsync(WebApplication application)
    {
        var query = new ExecutionHistoryQuery { SchedulerName = TimedJobs.SchedulerName, Job = new JobKey("keep-checkpoints") };
        var runs = await application.Services.GetRequiredService<IExecutionHistoryStore>().QueryExecutions(query);
        return runs.Items.Count(run => run.Manual);
    }

    private WebApplication Run()
    {
        // The clock stands: a run of this start is told by its second.
        database.Clock.Advance(TimeSpan.FromSeconds(++_starts));
        _started = database.Clock.GetUtcNow();
        return new WebApplication(database).With("Clock:Runs", "true").Start();
    }

    private async Task UntilRunAsync(WebApplication application, params string[] jobs)
    {
        var history = application.Services.GetRequiredService<IExecutionHistoryStore>();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        foreach (var job in jobs)
            while (!await HasRunAsync(history, job))
            {
                var status = await history.GetJobRunStatus(TimedJobs.SchedulerName, new JobKey(job));
                Assert.False(
                    deadline.IsCancellationRequested,
                    $"{job}: {status?.LastResult} at {status?.LastFiredAtUtc:O}, started {_started:O}, {status?.LastFailureMessage}"
                );
                await Task.Delay(50);
            }
    }

    private async Task<bool> HasRunAsync(IExecutionHistoryStore history, string job) =>
        await history.GetJobRunStatus(TimedJobs.SchedulerName, new JobKey(job)) is { LastResult: JobRunResult.Succeeded } status
        && status.LastFiredAtUtc == _started;
}

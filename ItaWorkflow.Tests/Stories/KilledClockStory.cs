using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Clock;
using ItaWorkflow.Workflows.Measures.Progress;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// The real job server through a year: it mails the reminder of the 6-month round; that of the annual round is planned and the mail server
/// refuses it when the process is killed with -9, and the next process mails it. The owner has each once.
/// </summary>
[OnBothStores]
public sealed class KilledClockStory(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly string _clock = Path.Combine(Path.GetTempPath(), $"rounds-clock-{Environment.ProcessId}");

    [Fact]
    public async Task The_reminders_of_both_rounds_are_mailed_once_each_across_a_kill()
    {
        var (measure, owner) = await BeginAsync();
        try
        {
            await using (var first = Start())
            {
                await UntilAsync(() => Task.FromResult(ReceivedBy(owner.Email).Count == 1), "the 6-month reminder");
                await ReportHalfAsync(measure, owner);
                mail.Refuse();
                SetClock.Set(_clock, ThaiDate.At(new DateOnly(2027, 8, 31), new TimeOnly(9, 0)));
                await UntilAsync(IsRefusedAsync, "the annual reminder to be refused");
                await first.KillAsync();
            }
            mail.Accept();
            SetClock.Advance(_clock, TimeSpan.FromHours(1));
            await using var second = Start();
            await UntilAsync(() => Task.FromResult(ReceivedBy(owner.Email).Count > 1), "the annual reminder");
        }
        finally
        {
            File.Delete(_clock);
        }

        Assert.Collection(
            ReceivedBy(owner.Email),
            halfYear => Assert.Contains("31 มี.ค. 2570", halfYear.Text, StringComparison.Ordinal),
            year => Assert.Contains("30 ก.ย. 2570", year.Text, StringComparison.Ordinal)
        );
        Assert.Equal(0, await database.ReadAsync(db => db.JobRuns.CountAsync(r => r.Failure != null)));
    }

    /// <summary>A month before the first round ends, with one measure of the year.</summary>
    private async Task<(Measure Measure, Person Owner)> BeginAsync()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var owner = office.Town.FinanceOfficer;
        var measure = await office.AdoptAsync(new DateOnly(2027, 9, 15), owner);
        database.Clock.MoveTo(2027, 3, 1);
        await database.AskAsync(
            async (IServiceProvider services) =>
            {
                await TimedJobs.Find("keep-checkpoints")!.RunAsync(services, default);
                return services;
            }
        );
        SetClock.Set(_clock, database.Clock.GetUtcNow());
        return (measure, owner);
    }

    private async Task ReportHalfAsync(Measure measure, Person owner)
    {
        database.Clock.MoveTo(2027, 3, 10);
        var (round, status) = (CheckpointRound.SixMonth, ProgressStatus.InProgress);
        Assert.Null(
            await database.AskAsync(
                (ReportProgressHandler h) =>
                    h.HandleAsync(
                        new(measure.Id, measure.Revision, owner.Id, round, status, "ขึ้นทะเบียนแล้วครึ่งหนึ่ง"),
                        default
                    )
            )
        );
    }

    private Task<bool> IsRefusedAsync() =>
        database.ReadAsync(db =>
            db.Reminders.AnyAsync(r =>
                r.SubjectKind == SubjectKind.Checkpoint && r.DueOn == new DateOnly(2027, 9, 30) && r.Failure != null
            )
        );

    /// <summary>What speaks of a round.</summary>
    private List<ReceivedMail> ReceivedBy(string address) =>
        [
            .. mail.Received.Where(m =>
                m.Recipients.Contains(address, StringComparer.Ordinal)
                && m.Text.Contains("รายงานผลตามรอบของมาตรการ", StringComparison.Ordinal)
            ),
        ];

    private OfficeNode Start() =>
        OfficeNode.Start(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ConnectionStrings:Default"] = database.ConnectionString,
                ["DataDirectory"] = database.Folder,
                [SetClock.Setting] = _clock,
            }
        );

    private static async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        for (var started = TimeProvider.System.GetTimestamp(); !await isSo(); await Task.Delay(200))
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, $"Waited in vain for {what}.");
    }
}

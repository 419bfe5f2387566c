using System.Collections.Concurrent;
using System.Diagnostics;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence.Sqlite;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Measures.Progress;

namespace ItaWorkflow.Tests.Workflows;

/// <summary>
/// What takes long (deriving a PIN, typesetting, another server's answer) happens while nothing is written: on a file it would hold up
/// everybody who writes.
/// </summary>
public sealed class SlowPartsTests(Chain chain, TestDatabase database, MailServer mail)
    : IClassFixture<Chain>,
        IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    private static readonly AsyncLocal<Watch?> Watching = new();

    [Fact]
    public async Task A_decision_derives_its_pin_and_is_typeset_while_nothing_is_written()
    {
        Assert.SkipWhen(chain.Database.IsOnPostgres, "A server lets others write.");
        using var watch = new Watch(chain.Database);
        var memo = await chain.SubmittedAsync();

        Assert.NotNull(await chain.DecideAsync(memo, chain.Town.StrategyHead, pin: "000000"));
        Assert.Null(await chain.DecideAsync(memo, chain.Town.StrategyHead));

        watch.AssertNothingWasWrittenDuring("typeset", "unseal");
    }

    [Fact]
    public async Task A_link_is_asked_while_nothing_is_written()
    {
        Assert.SkipWhen(database.IsOnPostgres, "A server lets others write.");
        var office = await ReminderOffice.OpenAsync(database, mail);
        var owner = office.Town.FinanceOfficer;
        var measure = await office.AdoptAsync(new(2027, 3, 31), owner);
        using var watch = new Watch(database);

        await database.AskAsync(
            (ReportProgressHandler h) =>
                h.HandleAsync(
                    new(measure.Id, 1, owner.Id, CheckpointRound.SixMonth, ProgressStatus.InProgress, "ถ่ายภาพแล้ว")
                    {
                        Links = ["http://localhost:9/"],
                    },
                    default
                )
        );

        watch.AssertNothingWasWrittenDuring("System.Net.Http.HttpRequestOut");
    }

    [Fact]
    public async Task A_mail_is_sent_while_nothing_is_written()
    {
        Assert.SkipWhen(database.IsOnPostgres, "A server lets others write.");
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        mail.Hold();

        var sending = office.SendAsync();
        await mail.WaitForAsync(1);

        Assert.False(SqliteOffice.Of(SqliteStore.FileOf(database.ConnectionString)!).IsWriting);
        mail.Accept();
        await sending;
    }

    /// <summary>Whether the office's file was being written when something slow began in this test's own flow.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly ConcurrentBag<(string What, bool IsWriting)> _seen = [];
        private readonly ActivityListener _listener;

        public Watch(TestDatabase database)
        {
            var office = SqliteOffice.Of(SqliteStore.FileOf(database.ConnectionString)!);
            Watching.Value = this;
            _listener = new ActivityListener
            {
                ShouldListenTo = source =>
                    source.Name.StartsWith("ItaWorkflow.", StringComparison.Ordinal) || source.Name == "System.Net.Http",
                Sample = (ref _) => ActivitySamplingResult.AllData,
                ActivityStarted = activity =>
                {
                    if (Watching.Value == this)
                        _seen.Add((activity.OperationName, office.IsWriting));
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public void AssertNothingWasWrittenDuring(params string[] slow)
        {
            Assert.All(slow, what => Assert.Contains(_seen, seen => seen.What == what));
            Assert.DoesNotContain(_seen, seen => seen.IsWriting);
        }

        public void Dispose() => _listener.Dispose();
    }
}

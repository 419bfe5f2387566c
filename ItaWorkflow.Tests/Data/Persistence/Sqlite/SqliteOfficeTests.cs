using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Sqlite;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Data.Persistence.Sqlite;

/// <summary>Those who share one file in one process: one writes, everybody reads, and what is kept is told.</summary>
public sealed class SqliteOfficeTests(TestCluster cluster) : IAsyncLifetime
{
    private readonly CancellationTokenSource end = new();
    private SqliteStore store = null!;
    private string connection = "";
    private int person;

    public async ValueTask InitializeAsync()
    {
        connection = await cluster.CreateFileAsync();
        store = new SqliteStore(SqliteStore.FileOf(connection)!);
        await using var db = Open();
        var officer = new TownFounder(db).Officer(
            "officer",
            "นางสาวตัวอย่าง ใจดี",
            "นักวิเคราะห์",
            new TownFounder(db).Division(1, "กองคลัง", "๑")
        );
        await db.SaveChangesAsync();
        person = officer.Id;
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        end.Dispose();
        store.Dispose();
        TestCluster.DropFile(connection);
    }

    [Fact]
    public async Task What_was_kept_is_told_and_what_was_undone_is_not()
    {
        await using var heard = store.ListenAsync("notices_changed", Store.Silence, end.Token).GetAsyncEnumerator();
        Assert.True(await heard.MoveNextAsync());
        Assert.Empty(heard.Current);

        await using (var undone = Open())
        {
            await using var transaction = await undone.Database.BeginTransactionAsync();
            undone.Reminders.Add(Notice());
            await undone.SaveChangesAsync();
        }

        await using (var kept = Open())
        {
            kept.Reminders.Add(Notice());
            await kept.SaveChangesAsync();
            Assert.True(await heard.MoveNextAsync());
            Assert.Equal([$"{person}"], heard.Current);

            await kept.Reminders.ExecuteUpdateAsync(set =>
                set.SetProperty(r => r.ReadAt, (DateTimeOffset?)DateTimeOffset.UnixEpoch)
            );
        }

        Assert.True(await heard.MoveNextAsync());
        Assert.Equal([$"{person}"], heard.Current);
    }

    [Fact]
    public async Task Who_wants_to_write_waits_without_a_thread_and_everybody_reads_meanwhile()
    {
        await using var first = Open();
        await using var transaction = await first.Database.BeginTransactionAsync();
        var waiting = Enumerable.Range(0, 50).Select(_ => WriteAsync()).ToList();

        await using var reader = Open();
        for (var time = 0; time < 20; time++)
            Assert.Equal(1, await reader.Persons.CountAsync());
        Assert.DoesNotContain(waiting, written => written.IsCompleted);

        await transaction.CommitAsync();
        await Task.WhenAll(waiting);
        Assert.Equal(50, await reader.Reminders.CountAsync());
    }

    [Fact]
    public async Task A_transaction_that_is_only_left_lets_the_next_one_in()
    {
        await using (var left = Open())
        await using (await left.Database.BeginTransactionAsync())
            left.Reminders.Add(Notice());

        await WriteAsync();
        Assert.False(SqliteOffice.Of(store.FileName).IsWriting);
    }

    private async Task WriteAsync()
    {
        await using var db = Open();
        db.Reminders.Add(Notice());
        await db.SaveChangesAsync();
    }

    private Reminder Notice() =>
        new()
        {
            PersonId = person,
            Subject = new(SubjectKind.Memo, Random.Shared.Next()),
            DueOn = new(2026, 11, 30),
            Rung = new(RungKind.Opened),
            Channel = Channel.InApp,
            Title = "เรื่องใหม่",
            Text = "",
            Path = "/",
            PlannedFor = DateTimeOffset.UnixEpoch,
        };

    private ItaDbContext Open()
    {
        var options = new DbContextOptionsBuilder<ItaDbContext>();
        store.Use(options);
        return new(options.Options);
    }
}

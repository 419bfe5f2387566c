using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Founding;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Founding;

[OnBothStores]
public sealed class FoundOrganizationTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Good = "กาแฟ เรือใบ ดินสอ ฝนตก";

    /// <summary>A fresh one for each test: only the first founding finds it empty.</summary>
    private readonly TestDatabase database = new(cluster);

    [Fact]
    public async Task The_tokens_of_both_nodes_found_the_organization_once()
    {
        var first = await TokenAsync();
        var second = await TokenAsync();

        Assert.Equal(FoundOrganizationHandler.WrongToken, await FoundAsync("AAAAA-AAAAA-AAAAA-AAAAA", "admin", Good));
        Assert.Equal("Password", (await FoundAsync(first, "admin", "short"))!.Field);
        Assert.Equal("UserName", (await FoundAsync(first, "ผู้ดูแล", Good))!.Field);
        Assert.False(await database.ReadAsync(db => db.Organization.AnyAsync()));

        Assert.Null(await FoundAsync(second.ToLowerInvariant(), " admin ", Good));
        Assert.Equal(FoundOrganizationHandler.FoundedBefore, await FoundAsync(first, "other", Good));

        await using var db = database.Open();
        var account = await db.Users.Include(a => a.Person).SingleAsync();
        Assert.Equal(("admin", true), (account.UserName, account.Person!.IsAdministrator));
        Assert.Equal(4, await db.Checkpoints.CountAsync());
        Assert.True(await db.Holidays.AnyAsync(h => h.Date == new DateOnly(2027, 1, 1)));
        Assert.Equal("municipality-with-deputy", (await db.ApprovalRoutes.SingleAsync(r => r.IsDefault)).Key);
        Assert.False(await db.SetupTokens.AnyAsync());
        Assert.Equal(JournalKind.OrganizationFounded, (await db.Journal.SingleAsync()).Kind);
    }

    [Fact]
    public async Task What_stands_already_stays_and_does_not_stand_in_the_way()
    {
        var moved = new DateOnly(2027, 3, 15);
        await database.ArrangeAsync(db =>
        {
            db.Checkpoints.Add(Round(moved));
            db.Holidays.Add(
                new()
                {
                    Date = new(2027, 1, 1),
                    Name = "วันปีใหม่",
                    Source = "",
                }
            );
        });

        Assert.Null(await FoundAsync(await TokenAsync(), "admin", Good));

        await using var db = database.Open();
        Assert.Equal(4, await db.Checkpoints.CountAsync());
        Assert.True(await db.Checkpoints.AnyAsync(c => c.CutOff == moved));
        Assert.Equal("วันปีใหม่", (await db.Holidays.SingleAsync(h => h.Date == new DateOnly(2027, 1, 1))).Name);
    }

    [Fact]
    public async Task Rounds_that_another_process_writes_at_the_same_moment_are_no_hindrance()
    {
        Assert.Null(await FoundWhileAsync(db => db.Checkpoints.Add(Round(new(2027, 3, 31)))));
        Assert.Equal(4, await database.ReadAsync(db => db.Checkpoints.CountAsync()));
    }

    [Fact]
    public async Task Who_founds_while_another_does_hears_that_it_is_done()
    {
        var answer = await FoundWhileAsync(db =>
        {
            db.SetupTokens.RemoveRange(db.SetupTokens);
            db.Organization.Add(new() { Name = "เทศบาลตำบลตัวอย่าง" });
        });

        Assert.Equal(FoundOrganizationHandler.FoundedBefore, answer);
        Assert.False(await database.ReadAsync(db => db.Users.AnyAsync()));
    }

    [Fact]
    public async Task A_user_name_that_is_taken_is_told_as_such()
    {
        await database.ArrangeAsync(db =>
            db.Users.Add(
                new()
                {
                    PersonId = 0,
                    Person = new() { Name = "นายเดิม อยู่ก่อน" },
                    UserName = "admin",
                    NormalizedUserName = "ADMIN",
                }
            )
        );

        Assert.Equal(new("มีผู้ใช้ชื่อ admin อยู่แล้ว", "UserName"), await FoundAsync(await TokenAsync(), "admin", Good));
    }

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static Checkpoint Round(DateOnly cutOff) =>
        new()
        {
            FiscalYear = 2570,
            Round = CheckpointRound.SixMonth,
            CutOff = cutOff,
        };

    /// <summary>Founds while another process has written something and is about to commit it.</summary>
    private async Task<Refusal?> FoundWhileAsync(Action<ItaDbContext> write)
    {
        Assert.SkipUnless(database.IsOnPostgres, "Elsewhere there is one process.");
        var token = await TokenAsync();
        await using var db = database.Open();
        return await db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                write(db);
                await db.SaveChangesAsync();
                var founding = FoundAsync(token, "admin", Good);
                await UntilItWaitsAsync();
                await transaction.CommitAsync();
                return await founding;
            });
    }

    private async Task UntilItWaitsAsync()
    {
        const string waits =
            "SELECT 1 AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await database.ReadAsync(db => db.Database.SqlQueryRaw<int>(waits).AnyAsync(deadline.Token)))
            await Task.Delay(20, deadline.Token);
    }

    private async Task<string> TokenAsync() => (await database.AskAsync((IssueSetupTokenHandler h) => h.HandleAsync(default)))!;

    private Task<Refusal?> FoundAsync(string token, string userName, string password) =>
        database.AskAsync(
            (FoundOrganizationHandler h) =>
                h.HandleAsync(new(token, "เทศบาลตำบลตัวอย่าง", "นายระบบ มั่นคง", userName, password), default)
        );
}

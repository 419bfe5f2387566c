using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Sqlite;
using ItaWorkflow.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Data.Persistence.Sqlite;

/// <summary>An office on one file.</summary>
public sealed class SqliteStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sqlite-store-").FullName;

    private string FileName => Path.Combine(folder, "data", "itaworkflow.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_the_office_keeps_is_read_by_its_account_alone()
    {
        using var store = await OpenAsync();

        Assert.Equal("rw-------", Rights.Of(FileName));
        Assert.Equal("rwx------", Rights.Of(Path.GetDirectoryName(FileName)!));
    }

    [Fact]
    public async Task A_second_process_is_told_that_the_office_is_served()
    {
        using var first = await OpenAsync();
        using var second = new SqliteStore(FileName) { Patience = TimeSpan.FromMilliseconds(200) };

        var refused = await Assert.ThrowsAsync<StoreTroubleException>(() => second.MigrateAsync(default));

        Assert.Equal(StoreTrouble.IsServed, refused.Trouble);
    }

    [Fact]
    public async Task A_start_waits_for_its_predecessor_that_is_going()
    {
        var first = await OpenAsync();
        using var second = new SqliteStore(FileName);
        var starts = second.MigrateAsync(default);
        Assert.NotSame(starts, await Task.WhenAny(starts, Task.Delay(200)));

        first.Dispose();

        await starts;
    }

    [Fact]
    public async Task What_a_later_version_wrote_is_not_touched()
    {
        (await OpenAsync()).Dispose();
        await ExecuteAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '99')");

        Assert.Equal(StoreTrouble.IsNewer, await TroubleAsync());
    }

    [Fact]
    public async Task A_file_that_is_none_of_ours_or_is_torn_is_told_as_damaged()
    {
        (await OpenAsync()).Dispose();
        SqliteConnection.ClearAllPools();
        await using (var torn = File.Open(FileName, FileMode.Open))
        {
            torn.Seek(40_000, SeekOrigin.Begin);
            await torn.WriteAsync(Enumerable.Repeat((byte)0xA5, 60_000).ToArray());
        }

        await IsDamagedAsync();
        await File.WriteAllTextAsync(FileName, new string('x', 8192));
        await IsDamagedAsync();
    }

    [Fact]
    public async Task Beside_an_earlier_versions_cluster_it_never_begins_empty()
    {
        var version = Path.Combine(folder, "data", "pg", "data", "PG_VERSION");
        Directory.CreateDirectory(Path.GetDirectoryName(version)!);
        await File.WriteAllTextAsync(version, "15");

        Assert.Equal(StoreTrouble.IsOldCluster, await TroubleAsync());
        Assert.False(File.Exists(FileName));
    }

    [Fact]
    public async Task A_start_that_was_killed_while_it_migrated_holds_up_no_later_one()
    {
        (await OpenAsync()).Dispose();
        await ExecuteAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-11-30 00:00:00')");

        (await OpenAsync()).Dispose();
    }

    [Fact]
    public async Task Every_change_of_the_model_has_its_migration()
    {
        await using var db = new SqliteSchema(
            new DbContextOptionsBuilder<SqliteSchema>().UseSqlite("Data Source=:memory:").Options
        );

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task What_nobody_may_change_is_kept_by_the_file_itself()
    {
        using var store = await OpenAsync();
        await using var db = SqliteFile.Open(FileName);

        var kept = await db
            .Database.SqlQueryRaw<string>(
                "SELECT tbl_name || ' ' || count(*) AS \"Value\" FROM sqlite_master WHERE type = 'trigger' GROUP BY tbl_name ORDER BY 1"
            )
            .ToListAsync();

        Assert.Equal(
            [
                "assessment_schemes 2",
                "assessment_versions 2",
                "attachment_bytes 2",
                "case_sheets 2",
                "checkpoint_editions 2",
                "checkpoint_entries 2",
                "checkpoint_wordings 2",
                "evidence 2",
                "evidence_bytes 2",
                "journal 2",
                "journal_links 2",
                "memo_looks 2",
                "memo_versions 2",
                "progress_reports 2",
                "published_files 2",
                "reading_bytes 2",
                "report_wordings 2",
                "result_files 2",
                "signatures 2",
                "signed_documents 2",
            ],
            kept
        );
    }

    private async Task<SqliteStore> OpenAsync()
    {
        var store = new SqliteStore(FileName);
        await store.MigrateAsync(default);
        return store;
    }

    private async Task IsDamagedAsync()
    {
        using var store = new SqliteStore(FileName);
        var failure = await Record.ExceptionAsync(() => store.MigrateAsync(default));
        Assert.True(failure!.IsDamaged(), failure!.ToString());
    }

    private async Task<StoreTrouble> TroubleAsync()
    {
        using var store = new SqliteStore(FileName);
        return (await Assert.ThrowsAsync<StoreTroubleException>(() => store.MigrateAsync(default))).Trouble;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var db = SqliteFile.Open(FileName, writes: true);
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}

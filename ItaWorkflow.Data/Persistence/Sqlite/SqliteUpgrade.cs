using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Data.Persistence.Sqlite;

/// <summary>Brings a file's schema up to this version's, and leaves the way back: the file as it was.</summary>
internal static class SqliteUpgrade
{
    public static async Task MigrateAsync(string file, CancellationToken cancel)
    {
        var stands = new FileInfo(file) is { Exists: true, Length: > 0 };
        await using (var db = Open(file))
        {
            if (stands)
                await ReadyAsync(db, file, cancel);
            await db.Database.MigrateAsync(cancel);
            // A backup comes without: it is one file.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
        }

        OwnFiles.Close(file);
    }

    /// <exception cref="StoreTroubleException">It is.</exception>
    public static async Task RefuseNewerAsync(string file, CancellationToken cancel)
    {
        await using var db = Open(file);
        var applied = await db.Database.GetAppliedMigrationsAsync(cancel);
        if (applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).Any())
            throw new StoreTroubleException(StoreTrouble.IsNewer, file);
    }

    private static async Task ReadyAsync(SqliteSchema db, string file, CancellationToken cancel)
    {
        await RefuseNewerAsync(file, cancel);
        if (await db.Database.SqlQueryRaw<string>("PRAGMA quick_check(1)").ToListAsync(cancel) is not ["ok"])
            throw new StoreTroubleException(StoreTrouble.IsDamaged, file);
        // Whoever held EF Core's lock and was killed left it; the office's door says that nobody holds it now.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            await db.Database.ExecuteSqlRawAsync("VACUUM INTO {0}", [BeforeUpgrade(file)], cancel);
    }

    private static string BeforeUpgrade(string file)
    {
        var folder = Path.Combine(Path.GetDirectoryName(file)!, "backups");
        OwnFiles.MakeDirectory(folder);
        return Path.Combine(folder, $"before-upgrade-{TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}.db");
    }

    private static SqliteSchema Open(string file) =>
        new(new DbContextOptionsBuilder<SqliteSchema>().UseSqlite($"Data Source={file};Pooling=False").Options);
}

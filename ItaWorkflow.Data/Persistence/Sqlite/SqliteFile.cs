using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Data.Persistence.Sqlite;

/// <summary>A whole office as one file: a backup, or the file that is served. It is opened without its rules of writing, and only read.</summary>
public static class SqliteFile
{
    /// <summary>Whoever opens it, closes it; nothing of a connection stays behind.</summary>
    public static ItaDbContext Open(string file, bool writes = false) =>
        new(
            new DbContextOptionsBuilder<ItaDbContext>()
                .UseSqlite(
                    new SqliteConnectionStringBuilder
                    {
                        DataSource = file,
                        Pooling = false,
                        Mode = writes ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly,
                    }.ConnectionString
                )
                .Options
        );

    /// <summary>Its pages fit together, every row points at one that stands, and this version knows its schema.</summary>
    /// <exception cref="StoreTroubleException">It is damaged, newer, or no office.</exception>
    public static async Task ProveAsync(string file, CancellationToken cancel)
    {
        try
        {
            await using var db = Open(file);
            if (await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check(1)").ToListAsync(cancel) is not ["ok"])
                throw new StoreTroubleException(StoreTrouble.IsDamaged, file);
            await SqliteUpgrade.RefuseNewerAsync(file, cancel);
            if (
                await db
                    .Database.SqlQueryRaw<string>("SELECT \"table\" AS \"Value\" FROM pragma_foreign_key_check")
                    .AnyAsync(cancel)
            )
                throw new StoreTroubleException(StoreTrouble.IsDamaged, file);
        }
        catch (SqliteException damage)
        {
            throw new StoreTroubleException(StoreTrouble.IsDamaged, file, damage);
        }
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SQLitePCL;

namespace ItaWorkflow.Data.Persistence;

/// <summary>What the store's own failures mean: nobody else knows its codes.</summary>
public static class StoreFaults
{
    /// <summary>Something stands there that can stand there only once.</summary>
    /// <param name="table">Only when it is this one; null: whichever.</param>
    public static bool IsUniqueClash(this Exception failure, string? table = null) =>
        failure is DbUpdateException
        && TableOfClash(failure.InnerException) is { } clashed
        && (table is null || clashed == table);

    /// <summary>No room is left to write. A hosted server that has none often answers by allowing nothing but reading.</summary>
    public static bool IsFull(this Exception failure) =>
        failure
            is PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.ReadOnlySqlTransaction }
                or SqliteException { SqliteErrorCode: raw.SQLITE_FULL or raw.SQLITE_READONLY };

    /// <summary>The database does not serve for now: connection lost, means used up, shutting down or starting.</summary>
    public static bool IsAway(this Exception failure) =>
        failure switch
        {
            PostgresException e => e.SqlState[..2] is "08" or "53" || e.SqlState.StartsWith("57P", StringComparison.Ordinal),
            NpgsqlException e => e.IsTransient,
            SqliteException e => IsPassing(e) || e.SqliteErrorCode is raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN,
            _ => false,
        };

    /// <summary>A file that is none of SQLite's, or whose pages do not fit together.</summary>
    public static bool IsDamaged(this Exception failure) =>
        failure
            is StoreTroubleException { Trouble: StoreTrouble.IsDamaged }
                or SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB };

    /// <summary>It, or what caused it, may be gone at the next try.</summary>
    public static bool IsPassing(this Exception failure) =>
        (failure as NpgsqlException ?? failure.InnerException as NpgsqlException) is { IsTransient: true }
        || (failure as SqliteException ?? failure.InnerException as SqliteException)
            is { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED };

    private static string? TableOfClash(Exception? failure) =>
        failure switch
        {
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } clash => clash.TableName,
            // "… UNIQUE constraint failed: memos.number_year, memos.number_text'."
            SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY } clash =>
                clash.Message.Split("failed: ")[^1].Split('.')[0],
            _ => null,
        };
}

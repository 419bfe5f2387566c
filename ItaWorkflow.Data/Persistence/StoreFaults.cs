using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ItaWorkflow.Data.Persistence;

/// <summary>What the store's own failures mean: nobody else knows its codes.</summary>
public static class StoreFaults
{
    /// <summary>Something stands there that can stand there only once.</summary>
    /// <param name="table">Only when it is this one; null: whichever.</param>
    public static bool IsUniqueClash(this Exception failure, string? table = null) =>
        failure is DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } clash }
        && (table is null || clash.TableName == table);

    /// <summary>No room is left to write. A hosted server that has none often answers by allowing nothing but reading.</summary>
    public static bool IsFull(this Exception failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.ReadOnlySqlTransaction };

    /// <summary>The database does not serve for now: connection lost, means used up, shutting down or starting.</summary>
    public static bool IsAway(this Exception failure) =>
        failure switch
        {
            PostgresException e => e.SqlState[..2] is "08" or "53" || e.SqlState.StartsWith("57P", StringComparison.Ordinal),
            NpgsqlException e => e.IsTransient,
            _ => false,
        };

    /// <summary>It, or what caused it, may be gone at the next try.</summary>
    public static bool IsPassing(this Exception failure) =>
        (failure as NpgsqlException ?? failure.InnerException as NpgsqlException) is { IsTransient: true };
}

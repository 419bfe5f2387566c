using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace ItaWorkflow.Data.Persistence;

/// <summary>How rows are held until the transaction ends.</summary>
public enum Hold
{
    /// <summary>Nobody else holds them meanwhile: who wants them waits.</summary>
    Alone,

    /// <summary>Others may hold them so too; who wants them alone waits.</summary>
    Shared,

    /// <summary>Alone, and of those only that nobody else holds now.</summary>
    AloneIfFree,
}

/// <summary>Rows that the transaction holds: the one place that knows how this store says so.</summary>
public static class RowLocks
{
    /// <summary>Reads the rows and holds them. No distinct, grouped or outer joined rows.</summary>
    public static IQueryable<T> Held<T>(this IQueryable<T> rows, Hold hold = Hold.Alone) =>
        rows.TagWith(RowLockInterceptor.Mark + hold);

    /// <summary>Holds the rows without reading them.</summary>
    public static Task HoldAsync<T>(this IQueryable<T> rows, CancellationToken cancel) => rows.HoldAsync(Hold.Alone, cancel);

    /// <inheritdoc cref="HoldAsync{T}(IQueryable{T}, CancellationToken)"/>
    public static Task HoldAsync<T>(this IQueryable<T> rows, Hold hold, CancellationToken cancel) =>
        rows.Select(_ => 1).Held(hold).ToListAsync(cancel);

    /// <summary>What has no row of its own: only one transaction at a time goes on behind this line.</summary>
    /// <param name="matter">A number of our own for the matter.</param>
    public static Task HoldAsync(this ItaDbContext db, long matter, CancellationToken cancel) =>
        // The one transaction of SQLite that writes holds everything.
        db.Database.IsNpgsql()
            ? db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({matter})", cancel)
            : Task.CompletedTask;
}

/// <summary>
/// EF Core has no words for a row lock: a marked query gets PostgreSQL's. SQLite needs none: a transaction is the only one that writes, from
/// its beginning.
/// </summary>
internal sealed class RowLockInterceptor : DbCommandInterceptor
{
    public const string Mark = "hold: ";
    public static readonly RowLockInterceptor Only = new();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        if (command is NpgsqlCommand && Words(command.CommandText) is { } words)
            command.CommandText += words;
        return new(result);
    }

    private static string? Words(string query)
    {
        const string comment = "-- " + Mark;
        if (!query.StartsWith(comment, StringComparison.Ordinal))
            return null;
        var end = query.IndexOf('\n', comment.Length);
        return Enum.Parse<Hold>(query.AsSpan(comment.Length, end - comment.Length).TrimEnd()) switch
        {
            Hold.Alone => "\nFOR UPDATE",
            Hold.Shared => "\nFOR SHARE",
            // Whoever writes a row that only points at this one does not hold it.
            Hold.AloneIfFree => "\nFOR NO KEY UPDATE SKIP LOCKED",
        };
    }
}

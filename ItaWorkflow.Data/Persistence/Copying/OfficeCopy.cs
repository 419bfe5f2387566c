using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Data.Persistence.Copying;

/// <summary>One table, as it was copied and read again on the other side.</summary>
public sealed record CopiedTable(string Name, int Rows, string Hash);

/// <summary>The copy says something else than what was copied: it was not kept.</summary>
public sealed class CopyDiffersException(string table) : Exception($"The copy of {table} differs.");

/// <summary>
/// A whole office from one store to another, which must be empty. The source is only read, in one snapshot; the copy is one transaction, and
/// before it is kept every row of it is read again and compared.
/// </summary>
internal static class OfficeCopy
{
    /// <exception cref="StoreTroubleException">Something stands there already.</exception>
    /// <exception cref="CopyDiffersException">Nothing was kept.</exception>
    public static async Task<IReadOnlyList<CopiedTable>> RunAsync(ItaDbContext from, ItaDbContext to, CancellationToken cancel)
    {
        var pairs = StoreTable.Of(from).Zip(StoreTable.Of(to)).ToList();
        await from.Database.OpenConnectionAsync(cancel);
        await using var snapshot = await from.Database.BeginTransactionAsync(
            from.Database.IsNpgsql() ? IsolationLevel.RepeatableRead : IsolationLevel.Serializable,
            cancel
        );
        await using var rules = await TargetRules.PutAsideAsync(to, cancel);
        var copied = new List<CopiedTable>();
        foreach (var (source, target) in pairs)
        {
            if (await HasRowsAsync(to, target))
                throw new StoreTroubleException(StoreTrouble.IsNotEmpty, target.Name);
            copied.Add(await CopyAsync(from, source, to, target, cancel));
        }

        await rules.KeepAsync(cancel);
        return copied;
    }

    private static async Task<CopiedTable> CopyAsync(
        ItaDbContext from,
        StoreTable source,
        ItaDbContext to,
        StoreTable target,
        CancellationToken cancel
    )
    {
        // One way to write values, and one knowledge of what is JSON, for both sides.
        var words = from.Database.IsSqlite() ? source.Columns : target.Columns;
        var isJson = source.Columns.Zip(target.Columns, (one, other) => one.IsJson || other.IsJson).ToList();
        var (given, kept) = (new TableDigest(), new TableDigest());
        await target.WriteAsync(to, Told(source.ReadAsync(from), row => given.Add(words, isJson, row), cancel));
        await foreach (var row in target.ReadAsync(to).WithCancellation(cancel))
            kept.Add(words, isJson, row);
        return kept.Rows == given.Rows && kept.Hash == given.Hash
            ? new(source.Name, given.Rows, given.Hash)
            : throw new CopyDiffersException(source.Name);
    }

    private static async IAsyncEnumerable<object?[]> Told(
        IAsyncEnumerable<object?[]> rows,
        Action<object?[]> tell,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (var row in rows.WithCancellation(cancel))
        {
            tell(row);
            yield return row;
        }
    }

    private static async Task<bool> HasRowsAsync(ItaDbContext db, StoreTable table)
    {
        await foreach (var _ in table.ReadAsync(db))
            return true;
        return false;
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ItaWorkflow.Data.Persistence.Copying;

/// <summary>A table of the record as one store has it; both have the same tables and columns by name.</summary>
internal sealed class StoreTable
{
    private StoreTable(ITable table)
    {
        Name = table.Name;
        Columns = [.. table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => new StoreColumn(c))];
    }

    public string Name { get; }
    public IReadOnlyList<StoreColumn> Columns { get; }

    public static IReadOnlyList<StoreTable> Of(ItaDbContext db) =>
        [.. db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => new StoreTable(t))];

    /// <summary>The rows, each as the values of the model; connection and transaction are the context's.</summary>
    public async IAsyncEnumerable<object?[]> ReadAsync(ItaDbContext db)
    {
        await using var command = Statement(db, $"SELECT {Names(c => $"\"{c.Name}\"")} FROM \"{Name}\"");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            yield return [.. Columns.Select((column, at) => column.Read(reader, at))];
    }

    /// <summary>Puts row after row into the table.</summary>
    public async Task WriteAsync(ItaDbContext db, IAsyncEnumerable<object?[]> rows)
    {
        await using var command = Statement(
            db,
            $"INSERT INTO \"{Name}\" ({Names(c => $"\"{c.Name}\"")}) VALUES ({Names(c => $"@{c.Name}")})"
        );
        await foreach (var row in rows)
        {
            command.Parameters.Clear();
            foreach (var (column, value) in Columns.Zip(row))
                command.Parameters.Add(column.Parameter(command, value));
            await command.ExecuteNonQueryAsync();
        }
    }

    private string Names(Func<StoreColumn, string> name) => string.Join(", ", Columns.Select(name));

    private static DbCommand Statement(ItaDbContext db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of our own model only.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}

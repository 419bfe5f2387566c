using Microsoft.Data.Sqlite;

namespace ItaWorkflow.Tests.Support.Databases;

/// <summary>A file's foreign keys and triggers, put aside for a moment.</summary>
internal static class SqliteRules
{
    public static async Task PastAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        var triggers = await ReadAsync(connection, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
        foreach (var (name, _) in triggers)
            await ExecuteAsync(connection, $"DROP TRIGGER {name}");
        await ExecuteAsync(connection, sql);
        foreach (var (_, made) in triggers)
            await ExecuteAsync(connection, made);
        await transaction.CommitAsync();
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<(string Name, string Sql)>> ReadAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(string, string)>();
        while (await reader.ReadAsync())
            rows.Add((reader.GetString(0), reader.GetString(1)));
        return rows;
    }
}

using Npgsql;

namespace ItaWorkflow.Data.Persistence.Postgres;

/// <summary>What only one process of the database may do at a time (migrating, first filling) stands under this lock.</summary>
internal sealed class DatabaseLock : IAsyncDisposable
{
    private const long Key = 0x4954_4157_4f52_4b;
    private readonly NpgsqlConnection _connection;

    private DatabaseLock(NpgsqlConnection connection) => _connection = connection;

    public static async Task<DatabaseLock> TakeAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        var connection = await database.OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { CommandTimeout = 300 };
        command.Parameters.AddWithValue(Key);
        await command.ExecuteNonQueryAsync(cancel);
        return new DatabaseLock(connection);
    }

    public async ValueTask DisposeAsync()
    {
        await using (_connection)
        {
            await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", _connection);
            command.Parameters.AddWithValue(Key);
            await command.ExecuteNonQueryAsync();
        }
    }
}

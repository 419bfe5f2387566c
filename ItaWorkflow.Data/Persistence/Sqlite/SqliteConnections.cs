using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItaWorkflow.Data.Persistence.Sqlite;

/// <summary>
/// What every connection to the office's file knows: the Thai order, how much a commit means, and triggers of its own that note what open
/// pages and the sender of mail want to hear once the transaction is kept.
/// </summary>
internal sealed class SqliteConnections(SqliteOffice office) : DbConnectionInterceptor
{
    // As the triggers of PostgreSQL, which tell the same channels. They live with the connection: sqlite3's own tools never meet them.
    private const string Prepare = """
        PRAGMA synchronous = FULL;
        PRAGMA recursive_triggers = ON;
        CREATE TEMP TRIGGER IF NOT EXISTS tell_reminder_owed AFTER INSERT ON main.reminders WHEN NEW.sent_at IS NULL
            BEGIN SELECT tell('reminder_owed', ''); END;
        CREATE TEMP TRIGGER IF NOT EXISTS tell_notices_added AFTER INSERT ON main.reminders WHEN NEW.channel = 'InApp'
            BEGIN SELECT tell('notices_changed', NEW.person_id); END;
        CREATE TEMP TRIGGER IF NOT EXISTS tell_notices_changed AFTER UPDATE OF read_at, cancelled_at ON main.reminders
            WHEN NEW.channel = 'InApp' BEGIN SELECT tell('notices_changed', NEW.person_id); END;
        """;

    private readonly ConditionalWeakTable<DbConnection, SqliteTurn> _turns = [];
    private readonly ConditionalWeakTable<object, object> _prepared = [];

    public SqliteTurn TurnOf(DbConnection connection) => _turns.GetValue(connection, _ => new(office));

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var opened = (SqliteConnection)connection;
        var turn = TurnOf(connection);
        opened.CreateCollation(ThaiOrder.OnFile, ThaiOrder.Compare);
        opened.CreateFunction("tell", (string channel, string word) => turn.Note(channel, word));
        // What stands with the handle stays while it waits in the pool.
        if (_prepared.TryGetValue(opened.Handle!, out _) || !HasSchema(opened))
            return;
        using var command = opened.CreateCommand();
        command.CommandText = Prepare;
        command.ExecuteNonQuery();
        _prepared.Add(opened.Handle!, office);
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    /// <summary>Whatever became of a transaction, it ends with its connection.</summary>
    public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => TurnOf(connection).End();

    public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        TurnOf(connection).End();
        return Task.CompletedTask;
    }

    private static bool HasSchema(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'reminders')";
        return command.ExecuteScalar() is 1L;
    }
}

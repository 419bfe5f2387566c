using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItaWorkflow.Data.Persistence.Sqlite;

/// <summary>Takes the turn to write: with a transaction, or for one statement that has none.</summary>
internal sealed class SqliteWriting(SqliteConnections connections)
    : DbCommandInterceptor,
        IDbTransactionInterceptor,
        ISaveChangesInterceptor
{
    public InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result
    )
    {
        connections.TurnOf(connection).Begin();
        return result;
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default
    )
    {
        await connections.TurnOf(connection).BeginAsync(cancellationToken);
        return result;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        connections.TurnOf(eventData.Context!.Database.GetDbConnection()).Keep();

    public Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        connections.TurnOf(eventData.Context!.Database.GetDbConnection()).Keep();
        return Task.CompletedTask;
    }

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) =>
        connections.TurnOf(eventData.Context!.Database.GetDbConnection()).End();

    public Task TransactionRolledBackAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        connections.TurnOf(eventData.Context!.Database.GetDbConnection()).End();
        return Task.CompletedTask;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (command.Transaction is null)
            await connections.TurnOf(command.Connection!).BeginAsync(cancellationToken);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (command.Transaction is null)
            connections.TurnOf(command.Connection!).Keep();
        return new(result);
    }

    public override Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (command.Transaction is null)
            connections.TurnOf(command.Connection!).End();
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(
        DbCommand command,
        CommandEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (command.Transaction is null)
            connections.TurnOf(command.Connection!).End();
        return Task.CompletedTask;
    }

    /// <summary>Even one statement: what it says is told when it is kept.</summary>
    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        eventData.Context!.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => new(SavingChanges(eventData, result));
}

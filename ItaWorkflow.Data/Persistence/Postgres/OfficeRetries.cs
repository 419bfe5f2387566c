using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace ItaWorkflow.Data.Persistence.Postgres;

/// <summary>
/// A server that restarts is away for a second or two: the request waits instead of failing. A full disk does not empty itself meanwhile:
/// the person hears of it at once.
/// </summary>
internal sealed class OfficeRetries(ExecutionStrategyDependencies dependencies)
    : NpgsqlRetryingExecutionStrategy(
        dependencies,
        maxRetryCount: 8,
        maxRetryDelay: TimeSpan.FromSeconds(2),
        [PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown]
    )
{
    protected override bool ShouldRetryOn(Exception? exception) =>
        exception is not PostgresException { SqlState: PostgresErrorCodes.DiskFull } && base.ShouldRetryOn(exception);
}

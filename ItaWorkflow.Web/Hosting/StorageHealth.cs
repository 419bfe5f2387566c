using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace ItaWorkflow.Web.Hosting;

/// <summary>
/// Whether the database has room to write. As much as a signed paper needs is spilled to its disk and thrown away: no row is written, and
/// a disk that is full says so before an officer meets it.
/// </summary>
internal sealed class StorageHealth(NpgsqlDataSource database) : IHealthCheck
{
    public const string NoRoom = "พื้นที่เก็บข้อมูลของฐานข้อมูลเต็ม บันทึกสิ่งใดไม่ได้จนกว่าจะเพิ่มพื้นที่";

    private const string Spill = """
        WITH spilled AS MATERIALIZED (SELECT repeat('x', 1000) FROM generate_series(1, 2000)) SELECT count(*) FROM spilled
        """;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using var little = new NpgsqlCommand("SET LOCAL work_mem = '64kB'", connection);
            await little.ExecuteNonQueryAsync(cancellationToken);
            await using var spill = new NpgsqlCommand(Spill, connection);
            await spill.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (PostgresException failure) when (Outage.StatusOf(failure) is not null)
        {
            return new(context.Registration.FailureStatus, NoRoom, failure);
        }
    }
}

using ItaWorkflow.Data.Persistence.Copying;
using ItaWorkflow.Data.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ItaWorkflow.Data.Persistence.Postgres;

/// <summary>A PostgreSQL server: any number of web processes on one office.</summary>
/// <param name="source">Must also stand among the services of the application whose contexts use this store.</param>
public sealed class PostgresStore(NpgsqlDataSource source) : Store
{
    private const string Spill = """
        WITH spilled AS MATERIALIZED (SELECT repeat('x', 1000) FROM generate_series(1, 2000)) SELECT count(*) FROM spilled
        """;

    /// <remarks>
    /// The source is found among the services: given by name, EF Core would keep a model and compiled queries for each source.
    /// </remarks>
    public override void Use(DbContextOptionsBuilder options) =>
        options.UseNpgsql(npgsql => npgsql.ExecutionStrategy(dependencies => new OfficeRetries(dependencies)));

    public override async Task MigrateAsync(CancellationToken cancel)
    {
        await using var only = await AloneAsync(cancel);
        await using var db = Open();
        await db.Database.MigrateAsync(cancel);
    }

    public override async Task CopyToAsync(string file, CancellationToken cancel)
    {
        await SqliteUpgrade.MigrateAsync(file, cancel);
        await using var from = Open();
        await using var to = SqliteFile.Open(file, writes: true);
        await OfficeCopy.RunAsync(from, to, cancel);
        // One file, without a log beside it.
        await to.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = DELETE", cancel);
        OwnFiles.Close(file);
    }

    public override async Task FillFromAsync(string file, CancellationToken cancel)
    {
        await SqliteFile.ProveAsync(file, cancel);
        await MigrateAsync(cancel);
        await using var only = await AloneAsync(cancel);
        var folder = Directory.CreateTempSubdirectory("itaworkflow-");
        try
        {
            // What an earlier version wrote is brought up to this one's in a copy.
            var newest = Path.Combine(folder.FullName, "office.db");
            File.Copy(file, newest);
            await SqliteUpgrade.MigrateAsync(newest, cancel);
            await using var from = SqliteFile.Open(newest, writes: true);
            await using var to = Open();
            await OfficeCopy.RunAsync(from, to, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Without retries: what is done here is one transaction over several calls.</summary>
    private ItaDbContext Open() => new(new DbContextOptionsBuilder<ItaDbContext>().UseNpgsql(source).Options);

    public override async Task<IAsyncDisposable> AloneAsync(CancellationToken cancel) =>
        await DatabaseLock.TakeAsync(source, cancel);

    public override IAsyncEnumerable<IReadOnlySet<string>> ListenAsync(
        string channel,
        TimeSpan silence,
        CancellationToken cancel
    ) => source.ListenAsync(channel, silence, cancel);

    public override async Task AskForRoomAsync(CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var little = new NpgsqlCommand("SET LOCAL work_mem = '64kB'", connection);
        await little.ExecuteNonQueryAsync(cancel);
        await using var spill = new NpgsqlCommand(Spill, connection);
        await spill.ExecuteScalarAsync(cancel);
    }
}

using ItaWorkflow.Data.Persistence.Sqlite;
using Npgsql;

namespace ItaWorkflow.Data.Persistence.Postgres;

/// <summary>
/// The PostgreSQL of its own on which an earlier version kept the office, in <c>pg</c> beside where the file will be. It is opened once, on a
/// copy of its folder; the folder itself is left as it is.
/// </summary>
public sealed class OldCluster : IAsyncDisposable
{
    private readonly string _copy;
    private readonly PrivatePostgres _postgres;
    private readonly NpgsqlDataSource _source;

    private OldCluster(string copy)
    {
        _copy = copy;
        _postgres = new PrivatePostgres(copy).Start();
        _source = NpgsqlDataSource.Create(_postgres.ConnectionString("itaworkflow"));
        Store = new PostgresStore(_source);
    }

    public Store Store { get; }

    /// <exception cref="StoreTroubleException">There is none, or it does not start.</exception>
    public static async Task<OldCluster> OpenAsync(SqliteStore beside, CancellationToken cancel)
    {
        var folder = Path.GetDirectoryName(beside.FileName)!;
        var copy = Path.Combine(folder, "pg.moving");
        if (Directory.Exists(copy))
            Directory.Delete(copy, recursive: true);
        try
        {
            PostgresPrograms.Run(["cp", "-a", Path.Combine(folder, "pg"), copy]);
            var cluster = new OldCluster(copy);
            await cluster.Store.MigrateAsync(cancel);
            return cluster;
        }
        catch (InvalidOperationException failure)
        {
            throw new StoreTroubleException(StoreTrouble.IsNoCluster, folder, failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        _postgres.Dispose();
        Directory.Delete(_copy, recursive: true);
    }
}

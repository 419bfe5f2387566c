using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace ItaWorkflow.Tests.Support;

/// <summary>One PostgreSQL for the run, in memory, with a migrated template. Starts with the first test that needs it.</summary>
public sealed class TestCluster : IAsyncDisposable
{
    private const string Template = "template_itaworkflow";
    private const string Prefix = "itaworkflow-tests-";
    private static readonly string Memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
    private static readonly string[] Careless =
    [
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "max_connections=300",
    ];

    private readonly string _directory = Path.Combine(Memory, Prefix + Environment.ProcessId);
    private readonly Lazy<Task<PrivatePostgres>> _postgres;
    private int _count;

    public TestCluster() => _postgres = new(() => Task.Run(StartAsync));

    /// <summary>A database of its own with the schema and nothing in it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var postgres = await _postgres.Value;
        var name = $"t{Interlocked.Increment(ref _count)}";
        await ExecuteAsync(postgres, $"CREATE DATABASE {name} TEMPLATE {Template} STRATEGY file_copy");
        return new NpgsqlConnectionStringBuilder(postgres.ConnectionString(name)) { MaxPoolSize = 16 }.ConnectionString;
    }

    public async Task DropDatabaseAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await ExecuteAsync(await _postgres.Value, $"DROP DATABASE {name} WITH (FORCE)");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_postgres.IsValueCreated)
            return;
        (await _postgres.Value).Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private async Task<PrivatePostgres> StartAsync()
    {
        SweepCrashedRuns();
        var postgres = new PrivatePostgres(_directory, Careless).Start();
        await ExecuteAsync(postgres, $"CREATE DATABASE {Template}");
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString(Template) + ";Pooling=false");
        await using var db = new ItaDbContext(new DbContextOptionsBuilder<ItaDbContext>().UseNpgsql(source).Options);
        await db.Database.MigrateAsync();
        return postgres;
    }

    private static async Task ExecuteAsync(PrivatePostgres postgres, string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString("postgres"));
        await connection.OpenAsync();
        // Both wait for a checkpoint and for every other backend: minutes where both cores are taken.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A killed run leaves its directory; its server died with it.</summary>
    private static void SweepCrashedRuns()
    {
        foreach (var directory in Directory.GetDirectories(Memory, Prefix + "*"))
        {
            if (Directory.Exists("/proc/" + directory[(directory.IndexOf(Prefix, StringComparison.Ordinal) + Prefix.Length)..]))
                continue;
            try
            {
                Directory.Delete(directory, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another user's, or still shutting down: the next run's turn.
            }
        }
    }
}

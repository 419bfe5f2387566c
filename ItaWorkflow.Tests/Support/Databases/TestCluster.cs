using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Postgres;
using ItaWorkflow.Data.Persistence.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace ItaWorkflow.Tests.Support.Databases;

/// <summary>
/// The databases of the run, in memory: a migrated file, and a PostgreSQL with a migrated template. Each starts with the first test that
/// needs it.
/// </summary>
public sealed class TestCluster : IAsyncDisposable
{
    /// <summary>Which store the run's tests stand on, where they do not say one; the other run of ./test.sh sets it to postgres.</summary>
    public static readonly bool IsOnPostgres = Environment.GetEnvironmentVariable("TEST_STORE") == "postgres";

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
    private readonly Lazy<Task<string>> _file;
    private int _count;

    public TestCluster()
    {
        SweepCrashedRuns();
        _postgres = new(() => Task.Run(StartAsync));
        _file = new(() => Task.Run(MakeFileAsync));
    }

    /// <summary>A file of its own with the schema and nothing in it.</summary>
    public async Task<string> CreateFileAsync()
    {
        var file = Path.Combine(NewFolder(), "itaworkflow.db");
        File.Copy(await _file.Value, file);
        return new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString;
    }

    public static void DropFile(string connectionString)
    {
        SqliteConnection.ClearAllPools();
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    /// <summary>A database of its own with the schema and nothing in it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var postgres = await _postgres.Value;
        var name = NextName();
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
        if (_postgres.IsValueCreated)
            (await _postgres.Value).Dispose();
        if (Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
    }

    /// <summary>Goes with the run.</summary>
    public string NewFolder() => Directory.CreateDirectory(Path.Combine(_directory, NextName())).FullName;

    private string NextName() => $"t{Interlocked.Increment(ref _count)}";

    private async Task<string> MakeFileAsync()
    {
        var file = Path.Combine(Directory.CreateDirectory(_directory).FullName, "template.db");
        await SqliteUpgrade.MigrateAsync(file, CancellationToken.None);
        return file;
    }

    private async Task<PrivatePostgres> StartAsync()
    {
        var postgres = new PrivatePostgres(Path.Combine(_directory, "pg"), Careless).Start();
        await ExecuteAsync(postgres, $"CREATE DATABASE {Template}");
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString(Template) + ";Pooling=false");
        await new PostgresStore(source).MigrateAsync(CancellationToken.None);
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

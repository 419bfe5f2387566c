using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Postgres;
using ItaWorkflow.Data.Persistence.Sealing;
using ItaWorkflow.Data.Persistence.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace ItaWorkflow.Tests.Support.Databases;

/// <summary>
/// One database for a test class: <c>class FooTests(TestDatabase database) : IClassFixture&lt;TestDatabase&gt;</c>. Its tests run
/// one after another and see each other's rows; other classes have other databases.
/// </summary>
public class TestDatabase(TestCluster cluster) : IAsyncLifetime
{
    private ServiceProvider? services;
    private string? _folder;

    public TestClock Clock { get; } = new();

    public string ConnectionString { get; private set; } = "";

    /// <summary>For the office's own files; it goes with the run.</summary>
    public string Folder => _folder ??= cluster.NewFolder();

    /// <summary>On a server, where other processes may serve it too.</summary>
    public virtual bool IsOnPostgres => TestCluster.IsOnPostgres;

    protected NpgsqlDataSource? Server { get; private set; }

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await (IsOnPostgres ? cluster.CreateDatabaseAsync() : cluster.CreateFileAsync());
        Server = IsOnPostgres ? NpgsqlDataSource.Create(ConnectionString) : null;
        var added = new ServiceCollection();
        AddTo(added);
        services = added.BuildServiceProvider();
    }

    /// <summary>The store, and contexts as a request has them.</summary>
    public IServiceCollection AddTo(IServiceCollection added)
    {
        if (Server is null)
            added.AddSingleton<Store>(new SqliteStore(SqliteStore.FileOf(ConnectionString)!));
        else
            added.AddSingleton(Server).AddSingleton<Store>(new PostgresStore(Server));
        added.AddSingleton(new OfficeFolder(Folder)).AddSingleton(new OfficeKeyFile(new OfficeFolder(Folder).Keys));
        return added.AddDbContext<ItaDbContext>((provider, options) => provider.GetRequiredService<Store>().Use(options));
    }

    /// <summary>A context as a request has it: one use case, then thrown away.</summary>
    public ItaDbContext Open(params IEnumerable<IInterceptor> interceptors)
    {
        // The source among the services, not by name: so EF Core's model and compiled queries are every test's.
        var options = new DbContextOptionsBuilder<ItaDbContext>().UseApplicationServiceProvider(services);
        services!.GetRequiredService<Store>().Use(options);
        return new(options.AddInterceptors(interceptors).Options);
    }

    public async Task<T> ReadAsync<T>(Func<ItaDbContext, Task<T>> read)
    {
        await using var db = Open();
        return await read(db);
    }

    /// <summary>Saves what the test lays out beforehand.</summary>
    public async Task ArrangeAsync(Action<ItaDbContext> arrange)
    {
        await using var db = Open();
        arrange(db);
        await db.SaveChangesAsync();
    }

    /// <summary>Does what no use case may: past foreign keys and the triggers that keep what must stay.</summary>
    public async Task PastRulesAsync(string sql)
    {
        if (IsOnPostgres)
        {
            await using var command = Server!.CreateCommand(
                $"DO $$ BEGIN SET LOCAL session_replication_role = replica; {sql} END $$"
            );
            await command.ExecuteNonQueryAsync();
        }
        else
            await SqliteRules.PastAsync(SqliteStore.FileOf(ConnectionString)!, sql);
    }

    /// <summary>As it was made.</summary>
    public async Task EmptyAsync()
    {
        await using var db = Open();
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Except(["key_ring"]);
        await PastRulesAsync(string.Concat(tables.Select(table => $"DELETE FROM {table}; ")));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (services is not null)
            await services.DisposeAsync();
        if (Server is not null)
        {
            await Server.DisposeAsync();
            await cluster.DropDatabaseAsync(ConnectionString);
        }
        else if (ConnectionString.Length > 0)
            TestCluster.DropFile(ConnectionString);
    }
}

/// <summary>Always on a server: for what only a server does, and for several processes over one office.</summary>
public sealed class PostgresDatabase(TestCluster cluster) : TestDatabase(cluster)
{
    public override bool IsOnPostgres => true;

    public NpgsqlDataSource Source => Server!;
}

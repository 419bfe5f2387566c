using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace ItaWorkflow.Tests.Support;

/// <summary>
/// One database for a test class: <c>class FooTests(TestDatabase database) : IClassFixture&lt;TestDatabase&gt;</c>. Its tests run
/// one after another and see each other's rows; other classes have other databases.
/// </summary>
public sealed class TestDatabase(TestCluster cluster) : IAsyncLifetime
{
    private NpgsqlDataSource? _source;
    private string _connectionString = "";
    private ServiceProvider? services;

    public TestClock Clock { get; } = new();

    public string ConnectionString => _connectionString;

    public NpgsqlDataSource Source => _source!;

    public async ValueTask InitializeAsync()
    {
        _connectionString = await cluster.CreateDatabaseAsync();
        _source = NpgsqlDataSource.Create(_connectionString);
        services = new ServiceCollection().AddSingleton(_source).BuildServiceProvider();
    }

    /// <summary>A context as a request has it: one use case, then thrown away.</summary>
    public ItaDbContext Open(params IEnumerable<IInterceptor> interceptors) =>
        new(
            new DbContextOptionsBuilder<ItaDbContext>()
                // The source among the services, not by name: so EF Core's model and compiled queries are every test's.
                .UseApplicationServiceProvider(services)
                .UseNpgsql(npgsql => npgsql.EnableRetryOnFailure())
                .AddInterceptors(interceptors)
                .Options
        );

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

    public async ValueTask DisposeAsync()
    {
        if (_source is null)
            return;
        await _source.DisposeAsync();
        await cluster.DropDatabaseAsync(_connectionString);
    }
}

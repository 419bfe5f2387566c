using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ItaWorkflow.Tests.Data.Persistence;

public sealed class ItaDataTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    [Fact]
    public async Task A_town_is_founded_and_read_back()
    {
        var town = await Town.FoundAsync(database);

        var holder = await database.ReadAsync(db =>
            db.ActingAppointments.Where(a => a.PositionId == town.ClerkPosition.Id).Select(a => a.Person!.Name).SingleAsync()
        );

        Assert.Equal("นายสมมติ ตั้งใจ", holder);
    }

    [Fact]
    public async Task Two_processes_migrate_an_empty_database_at_once()
    {
        await using (var create = database.Source.CreateCommand("CREATE DATABASE empty_one"))
            await create.ExecuteNonQueryAsync();
        var empty = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "empty_one" }.ConnectionString;
        await using var first = Process(empty);
        await using var second = Process(empty);

        await Task.WhenAll(MigrateAsync(first), MigrateAsync(second));

        await using var scope = first.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<ItaDbContext>().Database.GetPendingMigrationsAsync());
    }

    [Theory]
    [InlineData("", "11")]
    [InlineData("-c join_collapse_limit=9", "9")]
    public async Task Any_server_plans_our_queries_as_they_were_measured_unless_the_office_says_otherwise(
        string own,
        string limit
    )
    {
        var given = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Options = own };
        await using var process = Process(given.ConnectionString);
        await using var ask = process.GetRequiredService<NpgsqlDataSource>().CreateCommand("SHOW join_collapse_limit");

        Assert.Equal(limit, await ask.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Every_change_of_the_model_has_its_migration() =>
        Assert.False(await database.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));

    private static Task MigrateAsync(IServiceProvider process) => process.GetRequiredService<Store>().MigrateAsync(default);

    private static ServiceProvider Process(string connection) =>
        new ServiceCollection()
            .AddLogging()
            .AddItaData(new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Default", connection)]).Build())
            .BuildServiceProvider();
}

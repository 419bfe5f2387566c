using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Postgres;
using ItaWorkflow.Data.Persistence.Sqlite;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ItaWorkflow.Tests.Data.Persistence.Postgres;

/// <summary>An office that an earlier version kept on a PostgreSQL of its own.</summary>
public sealed class OldClusterTests : IDisposable
{
    // Not a directory that only root may enter: PostgreSQL runs as somebody else.
    private readonly string folder = Directory
        .CreateDirectory(Path.Combine(Path.GetTempPath(), "old-cluster-" + Path.GetRandomFileName()))
        .FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_is_never_begun_anew_and_moves_whole_by_one_command()
    {
        await BeginAsync();
        var file = Path.Combine(folder, "itaworkflow.db");
        using (var store = new SqliteStore(file))
        {
            var refused = await Assert.ThrowsAsync<StoreTroubleException>(() => store.MigrateAsync(default));
            Assert.Equal(StoreTrouble.IsOldCluster, refused.Trouble);
        }

        using var errors = new StringWriter();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("DataDirectory", folder)]).Build();
        var code = await StoreCommands.RunAsync(["database", "copy", "--from-cluster"], configuration, TextWriter.Null, errors);

        Assert.Equal((0, ""), (code, errors.ToString()));
        using var moved = new SqliteStore(file);
        await moved.MigrateAsync(default);
        await using var db = SqliteFile.Open(file);
        Assert.Equal(["นางสาวตัวอย่าง ใจดี"], await db.Persons.Select(p => p.Name).ToListAsync());
        Assert.True(Directory.Exists(Path.Combine(folder, "pg")));
        Assert.False(Directory.Exists(Path.Combine(folder, "pg.moving")));
    }

    private async Task BeginAsync()
    {
        using var postgres = new PrivatePostgres(Path.Combine(folder, "pg")).Start();
        postgres.CreateDatabaseIfMissing("itaworkflow");
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString("itaworkflow") + ";Pooling=false");
        await new PostgresStore(source).MigrateAsync(default);
        await using var db = new ItaDbContext(new DbContextOptionsBuilder<ItaDbContext>().UseNpgsql(source).Options);
        var founder = new TownFounder(db);
        founder.Officer("officer", "นางสาวตัวอย่าง ใจดี", "นักวิเคราะห์", founder.Division(1, "กองคลัง", "๑"));
        founder.Organization("เทศบาลตำบลตัวอย่าง", "๐ ๐๐๐๐ ๐๐๐๐");
        await db.SaveChangesAsync();
    }
}

using System.Diagnostics;
using System.Globalization;
using ItaWorkflow.Data.Persistence.Postgres;
using Npgsql;

namespace ItaWorkflow.Tests.Data.Persistence.Postgres;

public sealed class PrivatePostgresTests : IDisposable
{
    private static readonly string[] Careless = ["fsync=off"];
    private readonly string _directory = Directory.CreateTempSubdirectory("itaworkflow-pg-").FullName;

    [Fact]
    public async Task Starts_again_when_it_is_killed()
    {
        using var postgres = new PrivatePostgres(_directory, Careless).Start();
        var first = Postmaster();

        Process.GetProcessById(first).Kill();

        await EventuallyAnswersAsync(postgres);
        Assert.NotEqual(first, Postmaster());
    }

    [Fact]
    public async Task A_second_process_uses_the_first_ones_server_and_takes_over_when_it_leaves()
    {
        var first = new PrivatePostgres(_directory, Careless).Start();
        using var second = new PrivatePostgres(_directory, Careless).Start();
        var shared = Postmaster();
        first.CreateDatabaseIfMissing("app");
        second.CreateDatabaseIfMissing("app");

        first.Dispose();

        await EventuallyAnswersAsync(second);
        Assert.NotEqual(shared, Postmaster());
    }

    [Fact]
    public void Leaves_no_server_behind()
    {
        var postgres = new PrivatePostgres(_directory, Careless).Start();
        var server = Postmaster();

        postgres.Dispose();

        Assert.False(File.Exists(Path.Combine(_directory, "data", "postmaster.pid")));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(server));
    }

    [Fact]
    public void A_cluster_half_made_is_made_anew()
    {
        Directory.CreateDirectory(Path.Combine(_directory, "data.unfinished", "base"));

        using var postgres = new PrivatePostgres(_directory, Careless).Start();

        Assert.True(File.Exists(Path.Combine(_directory, "data", "PG_VERSION")));
    }

    [Fact]
    public void A_directory_deep_down_gets_a_short_socket()
    {
        var deep = Path.Combine(_directory, new string('x', 120));

        using var postgres = new PrivatePostgres(deep, Careless).Start();

        var socket = new NpgsqlConnectionStringBuilder(postgres.ConnectionString("postgres")).Host!;
        Assert.False(socket.StartsWith(deep, StringComparison.Ordinal));
        postgres.Dispose();
        Directory.Delete(socket, recursive: true);
    }

    [Fact]
    public async Task Thai_sorts_as_in_the_dictionary()
    {
        using var postgres = new PrivatePostgres(_directory, Careless).Start();
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString("postgres"));
        await using var query = source.CreateCommand(
            "SELECT string_agg(w, ' ' ORDER BY w) FROM (VALUES ('ขาว'), ('เก่า'), ('กลาง')) AS words (w)"
        );

        Assert.Equal("กลาง เก่า ขาว", await query.ExecuteScalarAsync());
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private int Postmaster() =>
        int.Parse(File.ReadLines(Path.Combine(_directory, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private static async Task EventuallyAnswersAsync(PrivatePostgres postgres)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString("postgres") + ";Pooling=false");
        for (var deadline = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync();
                return;
            }
            catch (NpgsqlException) when (deadline.Elapsed < TimeSpan.FromSeconds(60))
            {
                // Not yet.
            }
        }
    }
}

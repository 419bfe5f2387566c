using ItaWorkflow.Data.Persistence.Postgres;
using ItaWorkflow.Tests.Support;
using Npgsql;

namespace ItaWorkflow.Tests.Data.Persistence.Postgres;

public sealed class DatabaseSignalTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    [Fact]
    public async Task What_a_commit_says_is_heard_once_also_after_a_long_silence()
    {
        await using var signals = database
            .Source.ListenAsync("trial", TimeSpan.FromMilliseconds(20), default)
            .GetAsyncEnumerator();
        Assert.True(await signals.MoveNextAsync());
        Assert.Empty(signals.Current);

        var next = signals.MoveNextAsync().AsTask();
        var before = await AskedAtAsync();
        while (await AskedAtAsync() == before)
            await Task.Delay(20);
        await ExecuteAsync("SELECT pg_notify('trial', 'one')");

        Assert.True(await next);
        Assert.Equal(["one"], signals.Current);
    }

    [Fact]
    public async Task A_connection_that_died_in_silence_is_noticed()
    {
        await using var signals = database
            .Source.ListenAsync("lost", TimeSpan.FromMilliseconds(20), default)
            .GetAsyncEnumerator();
        await signals.MoveNextAsync();
        await ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN lost'");

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => signals.MoveNextAsync().AsTask());
    }

    /// <summary>When the listening connection last asked the server.</summary>
    private async Task<DateTime> AskedAtAsync()
    {
        await using var command = database.Source.CreateCommand(
            "SELECT query_start FROM pg_stat_activity WHERE query = 'LISTEN trial' AND datname = current_database()"
        );
        return (DateTime)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

using System.Runtime.CompilerServices;
using Npgsql;

namespace ItaWorkflow.Data.Persistence.Postgres;

/// <summary>Hears what transactions say on a channel of the database when they commit, whichever process they ran in.</summary>
internal static class DatabaseSignal
{
    /// <summary>
    /// The words of one commit after another, as long as the connection stands; the first, empty, as soon as it listens. A connection that
    /// died without a word, as behind a firewall that forgets, is an <see cref="NpgsqlException"/> within <paramref name="silence"/>.
    /// </summary>
    /// <param name="channel">A name of our own, never a person's.</param>
    public static async IAsyncEnumerable<IReadOnlySet<string>> ListenAsync(
        this NpgsqlDataSource source,
        string channel,
        TimeSpan silence,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        var heard = new HashSet<string>(StringComparer.Ordinal);
        connection.Notification += (_, word) => heard.Add(word.Payload);
        await using var listen = new NpgsqlCommand($"LISTEN {channel}", connection);
        await listen.ExecuteNonQueryAsync(cancel);
        yield return new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            // Listening again costs nothing and finds out whether the connection still stands.
            if (!await connection.WaitAsync(silence, cancel))
                await listen.ExecuteNonQueryAsync(cancel);
            if (heard.Count == 0)
                continue;
            var now = heard.ToHashSet(StringComparer.Ordinal);
            heard.Clear();
            yield return now;
        }
    }
}

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace ItaWorkflow.Data.Persistence.Sqlite;

/// <summary>
/// What the contexts of this process share over one file. Whoever writes waits here, without a thread: SQLite's own waiting holds one, and
/// readers would find none left.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "One for each file, as long as its process lives.")]
internal sealed class SqliteOffice
{
    /// <summary>Longer than any transaction of ours lasts.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly ConcurrentDictionary<string, SqliteOffice> Files = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim _writing = new(1);
    private readonly ConcurrentDictionary<Channel<string>, string> _listeners = new();

    /// <summary>A transaction writes now.</summary>
    public bool IsWriting => _writing.CurrentCount == 0;

    public static SqliteOffice Of(string file) => Files.GetOrAdd(Path.GetFullPath(file), _ => new());

    public async ValueTask EnterAsync(CancellationToken cancel)
    {
        if (!await _writing.WaitAsync(Patience, cancel))
            throw Busy();
    }

    public void Enter(CancellationToken cancel = default)
    {
        if (!_writing.Wait(Patience, cancel))
            throw Busy();
    }

    public void Leave() => _writing.Release();

    public void Tell(IEnumerable<(string Channel, string Word)> said)
    {
        foreach (var (channel, word) in said)
        foreach (var (listener, listens) in _listeners)
            if (string.Equals(listens, channel, StringComparison.Ordinal))
                listener.Writer.TryWrite(word);
    }

    public async IAsyncEnumerable<IReadOnlySet<string>> ListenAsync(
        string channel,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var words = Channel.CreateUnbounded<string>();
        _listeners[words] = channel;
        try
        {
            yield return new HashSet<string>(StringComparer.Ordinal);
            while (await words.Reader.WaitToReadAsync(cancel))
            {
                var heard = new HashSet<string>(StringComparer.Ordinal);
                while (words.Reader.TryRead(out var word))
                    heard.Add(word);
                yield return heard;
            }
        }
        finally
        {
            _listeners.TryRemove(words, out _);
        }
    }

    private static SqliteException Busy() => new("The office's file was busy for too long.", SQLitePCL.raw.SQLITE_BUSY);
}

using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Data.Persistence;

/// <summary>The database on which the office stands: what SQLite and PostgreSQL do differently is done here, and nobody above asks which.</summary>
public abstract class Store
{
    /// <summary>How a context speaks with it.</summary>
    public abstract void Use(DbContextOptionsBuilder options);

    /// <summary>Brings the schema up to this version's; several processes may start together.</summary>
    public abstract Task MigrateAsync(CancellationToken cancel);

    /// <summary>What only one process of the office may do at a time (migrating, first filling) stands under this lock.</summary>
    public abstract Task<IAsyncDisposable> AloneAsync(CancellationToken cancel);

    /// <summary>
    /// What transactions say on a channel when they commit: the words of one commit after another; the first, empty, as soon as it listens.
    /// A store that is lost without a word is a failure within <paramref name="silence"/>.
    /// </summary>
    /// <param name="channel">A name of our own, never a person's.</param>
    public abstract IAsyncEnumerable<IReadOnlySet<string>> ListenAsync(
        string channel,
        TimeSpan silence,
        CancellationToken cancel
    );

    /// <summary>Spills as much as a signed paper needs and throws it away: without room it fails, and no row was written.</summary>
    public abstract Task AskForRoomAsync(CancellationToken cancel);

    /// <summary>The whole office as it stands at one moment, as a new file; those who work go on.</summary>
    public abstract Task CopyToAsync(string file, CancellationToken cancel);

    /// <summary>Fills this store, which must be empty, from such a file, which is only read.</summary>
    /// <exception cref="StoreTroubleException">Something stands here, or the file is none that can be taken.</exception>
    public abstract Task FillFromAsync(string file, CancellationToken cancel);

    /// <summary>So long nothing may be heard before the store is asked whether it still stands.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);
}

using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows;

/// <summary>The ways to change several things together.</summary>
internal static class OneTransaction
{
    /// <param name="act">
    /// Reads everything itself: it is done anew, from nothing, when the connection broke before anything was kept. What it throws undoes all,
    /// and so does a <see cref="Refusal"/>.
    /// </param>
    public static Task<T> InOneTransactionAsync<T>(
        this ItaDbContext db,
        Func<CancellationToken, Task<T>> act,
        CancellationToken cancel
    ) =>
        db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async stop =>
                {
                    db.ChangeTracker.Clear();
                    await using var transaction = await db.Database.BeginTransactionAsync(stop);
                    var done = await act(stop);
                    if (done is not Refusal)
                        await transaction.CommitAsync(stop);
                    return done;
                },
                cancel
            );

    public static Task InOneTransactionAsync(this ItaDbContext db, Func<CancellationToken, Task> act, CancellationToken cancel) =>
        db.InOneTransactionAsync(
            async stop =>
            {
                await act(stop);
                return true;
            },
            cancel
        );

    /// <summary>Saves what was changed already, and first does what must stand in the same transaction; what it throws undoes all.</summary>
    /// <param name="isKept">Asked when the connection broke at the commit.</param>
    public static async Task SaveInOneTransactionAsync(
        this ItaDbContext db,
        Func<CancellationToken, Task> first,
        Func<CancellationToken, Task<bool>> isKept,
        CancellationToken cancel
    )
    {
        await db
            .Database.CreateExecutionStrategy()
            .ExecuteInTransactionAsync(
                async stop =>
                {
                    await first(stop);
                    await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, stop);
                },
                isKept,
                cancel
            );
        db.ChangeTracker.AcceptAllChanges();
    }

    /// <summary>Apart from whoever asks: it stays, whatever becomes of them.</summary>
    public static async Task<T> InOwnTransactionAsync<T>(
        this DbContextOptions<ItaDbContext> options,
        Func<ItaDbContext, CancellationToken, Task<T>> act,
        CancellationToken cancel
    )
    {
        await using var own = new ItaDbContext(options);
        return await own.InOneTransactionAsync(stop => act(own, stop), cancel);
    }
}

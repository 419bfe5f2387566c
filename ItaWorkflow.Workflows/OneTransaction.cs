using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows;

/// <summary>The one way to change several things together.</summary>
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
}

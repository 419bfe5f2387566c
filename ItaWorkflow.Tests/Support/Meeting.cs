using System.Collections.Concurrent;
using System.Data.Common;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItaWorkflow.Tests.Support;

/// <summary>
/// Holds use cases at the door of their save, with everything read, checked and signed and no lock of the save taken, until as many stand
/// there as are expected: then they race. Or lets something happen there once.
/// </summary>
public sealed class Meeting : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<Guid, bool> met = [];
    private int expected;
    private Func<EntityEntry, bool> isAtStake = IsOfTheMemo;
    private TaskCompletionSource together = new();
    private Func<DbContext, Task>? trouble;
    private Func<Task>? meanwhile;

    /// <param name="about">At the door of which change; null: of a memo, its case or a step.</param>
    public void Expect(int parties, Func<EntityEntry, bool>? about = null)
    {
        isAtStake = about ?? IsOfTheMemo;
        met.Clear();
        together = new(TaskCreationOptions.RunContinuationsAsynchronously);
        expected = parties;
    }

    /// <summary>In the middle of the next save.</summary>
    public void TroubleOnce(Func<DbContext, Task> make) => trouble = make;

    /// <summary>While the next one stands at the door.</summary>
    public void MeanwhileOnce(Func<Task> happen) => meanwhile = happen;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        var db = eventData.Context!;
        if (IsAtStake(db) && Interlocked.Exchange(ref trouble, null) is { } make)
            await make(db);
        await PassAsync(db, cancellationToken);
        return result;
    }

    /// <summary>Where a use case opens the transaction of its save itself, the door is before it.</summary>
    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default
    )
    {
        await PassAsync(eventData.Context!, cancellationToken);
        return result;
    }

    private async Task PassAsync(DbContext db, CancellationToken cancel)
    {
        if ((expected <= 0 && meanwhile is null) || !IsAtStake(db))
            return;
        if (Interlocked.Exchange(ref meanwhile, null) is { } happen)
            await happen();
        if (expected > 0 && met.TryAdd(db.ContextId.InstanceId, true))
            await MeetAsync(cancel);
    }

    private bool IsAtStake(DbContext db) => db.ChangeTracker.Entries().Any(isAtStake);

    private static bool IsOfTheMemo(EntityEntry entry) =>
        entry is { State: EntityState.Modified, Entity: Memo or ApprovalCase or ApprovalStep };

    private async Task MeetAsync(CancellationToken cancel)
    {
        var all = together;
        if (Interlocked.Decrement(ref expected) == 0)
            all.SetResult();
        await all.Task.WaitAsync(Patience, cancel);
    }
}

using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItaWorkflow.Tests.Support;

/// <summary>
/// Holds use cases at the door of their save, with everything read, checked and signed, until as many stand there as are expected: then
/// they race. Or does something unpleasant there once.
/// </summary>
public sealed class Meeting : SaveChangesInterceptor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private int expected;
    private TaskCompletionSource together = new();
    private Func<DbContext, Task>? trouble;

    public void Expect(int parties)
    {
        together = new(TaskCreationOptions.RunContinuationsAsynchronously);
        expected = parties;
    }

    public void TroubleOnce(Func<DbContext, Task> make) => trouble = make;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context!.ChangeTracker.Entries().Any(IsAtStake))
        {
            if (Interlocked.Exchange(ref trouble, null) is { } make)
                await make(eventData.Context);
            if (expected > 0)
                await MeetAsync(cancellationToken);
        }

        return result;
    }

    private static bool IsAtStake(EntityEntry entry) => entry is { State: EntityState.Modified, Entity: Memo or ApprovalCase };

    private async Task MeetAsync(CancellationToken cancel)
    {
        var all = together;
        if (Interlocked.Decrement(ref expected) == 0)
            all.SetResult();
        await all.Task.WaitAsync(Patience, cancel);
    }
}

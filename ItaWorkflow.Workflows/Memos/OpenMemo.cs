using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>
/// Changes what hangs on an open memo without raising its revision: the memo's row is locked, so that it cannot be submitted
/// meanwhile and nobody's text is called stale because of a file.
/// </summary>
internal static class OpenMemo
{
    public static Task<T> ChangeAsync<T>(
        ItaDbContext db,
        long memoId,
        int personId,
        Func<Memo, Person, Task<T>> change,
        Func<Refusal, T> refuse,
        CancellationToken cancel
    ) =>
        db.InOneTransactionAsync(
            async stop =>
            {
                await db.Memos.Where(m => m.Id == memoId).HoldAsync(stop);
                var memo = await db.Memos.SingleOrDefaultAsync(m => m.Id == memoId, stop);
                var person = await db.Persons.SingleOrDefaultAsync(p => p.Id == personId, stop);
                if (memo is null || person is null || !person.MayWrite(memo))
                    return refuse(SaveDraftHandler.NotFound);
                if (!memo.IsOpenForDrafting)
                    return refuse(AttachFileHandler.NotOpen);
                return await change(memo, person);
            },
            cancel
        );
}

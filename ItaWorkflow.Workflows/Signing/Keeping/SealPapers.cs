using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Signing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Keeping;

/// <summary>
/// Seals every paper that the last officer has signed, as soon as its memo has ended and has its number; one paper after another, outside
/// of any transaction.
/// </summary>
public sealed class SealPapersHandler(ItaDbContext db, PaperSealing sealing, TimeProvider clock)
{
    public const int MostAtOnce = 20;

    /// <returns>How many were sealed.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var due = await db.Newest()
            .Where(d => d.Form == RevisionForm.Signed && d.Case!.Edition == d.Case.Memo!.Edition && d.Case.Memo.Number != null)
            .Where(d => d.Case!.Memo!.State == MemoState.Approved || d.Case.Memo.State == MemoState.Acknowledged)
            .OrderBy(d => d.Id)
            .Select(d => d.Id)
            .Take(MostAtOnce)
            .ToListAsync(cancel);
        return await OnePaperAtATime.KeepAsync(
            due,
            async id =>
            {
                var below = await db.SignedDocuments.AsNoTracking().SingleAsync(d => d.Id == id, cancel);
                var pdf = await sealing.SealAsync(below.Bytes, cancel);
                var now = clock.GetUtcNow();
                return await db.KeepAsync(below, pdf.Bytes, RevisionForm.Sealed, (now, now), cancel);
            }
        );
    }
}

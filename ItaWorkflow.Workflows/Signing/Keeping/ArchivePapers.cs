using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Signing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Keeping;

/// <summary>
/// Gathers evidence for sealed papers and sets their stamp of archive time, and renews it before its certificate or its algorithm ages out.
/// An office without a time-stamp authority that it trusts has sealed papers, and no more.
/// </summary>
public sealed class ArchivePapersHandler(ItaDbContext db, PaperArchiving archiving, TimeProvider clock)
{
    public const int MostAtOnce = 200;

    /// <returns>How many were stamped.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var address = await db.Organization.Select(o => o.Addresses.TimestampUrl).SingleAsync(cancel);
        if (address.Length == 0)
            return 0;
        var now = clock.GetUtcNow();
        var due = await db.Newest()
            .Where(d => d.Form != RevisionForm.Signed && d.DueAt <= now)
            .OrderBy(d => d.DueAt)
            .Select(d => d.Id)
            .Take(MostAtOnce)
            .ToListAsync(cancel);
        return await OnePaperAtATime.KeepAsync(
            due,
            async id =>
            {
                var below = await db.SignedDocuments.AsNoTracking().SingleAsync(d => d.Id == id, cancel);
                return await archiving.ArchiveAsync(below.Bytes, new(address), cancel) is { } pdf
                    && await db.KeepAsync(below, pdf.Bytes, RevisionForm.Archived, (now, pdf.RenewAt), cancel);
            }
        );
    }
}

using System.Globalization;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures.Progress;

/// <summary>Files chosen for a report that nobody sent go after two weeks; what was ever reported stays.</summary>
public sealed class ClearUnsentEvidenceHandler(ItaDbContext db, TimeProvider clock)
{
    /// <summary>Since a person last gave something for a measure.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(14);

    /// <returns>How many files went.</returns>
    public Task<int> HandleAsync(CancellationToken cancel) =>
        db.InOneTransactionAsync(stop => ClearAsync(clock.GetUtcNow(), stop), cancel);

    private async Task<int> ClearAsync(DateTimeOffset now, CancellationToken cancel)
    {
        // Locked before anything is deleted: a report that is being sent has its files, or they are gone before it begins.
        var old = await db
            .Database.SqlQuery<long>(
                $"""
                SELECT e.id AS "Value" FROM evidence e
                WHERE e.report_id IS NULL AND e.at < {now - Patience} AND NOT EXISTS (
                    SELECT FROM evidence later WHERE later.measure_id = e.measure_id AND later.person_id = e.person_id
                        AND later.report_id IS NULL AND later.at >= {now - Patience})
                FOR UPDATE OF e SKIP LOCKED
                """
            )
            .ToListAsync(cancel);
        if (old.Count == 0)
            return 0;
        await db.Set<Data.Measures.EvidenceBytes>().Where(b => old.Contains(b.EvidenceId)).ExecuteDeleteAsync(cancel);
        await db.Evidence.Where(e => old.Contains(e.Id)).ExecuteDeleteAsync(cancel);
        db.Journal.Write(
            JournalKind.EvidenceCleared,
            now,
            string.Create(
                CultureInfo.InvariantCulture,
                $"ลบไฟล์หลักฐาน {old.Count} ไฟล์ที่เลือกไว้แต่ไม่ได้ส่งพร้อมรายงานภายใน {Patience.Days} วัน"
            )
        );
        await db.SaveChangesAsync(cancel);
        return old.Count;
    }
}

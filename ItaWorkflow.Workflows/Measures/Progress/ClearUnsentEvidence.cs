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
        var old = await LockAsync(now - Patience, cancel);
        if (old.Count == 0)
            return 0;
        await db.Set<Data.Measures.EvidenceBytes>().Where(b => old.Contains(b.EvidenceId)).ExecuteDeleteAsync(cancel);
        await db.Evidence.Where(e => old.Contains(e.Id)).ExecuteDeleteAsync(cancel);
        var what = string.Create(
            CultureInfo.InvariantCulture,
            $"ลบไฟล์หลักฐาน {old.Count} ไฟล์ที่เลือกไว้แต่ไม่ได้ส่งพร้อมรายงานภายใน {Patience.Days} วัน"
        );
        db.Journal.Write(JournalKind.EvidenceCleared, now, what);
        await db.SaveChangesAsync(cancel);
        return old.Count;
    }

    /// <summary>Before anything is deleted: a report that is being sent has its files, or they are gone before it begins.</summary>
    private Task<List<long>> LockAsync(DateTimeOffset before, CancellationToken cancel) =>
        db
            .Evidence.Where(e => e.ReportId == null && e.At < before)
            .Where(e =>
                !db.Evidence.Any(later =>
                    later.MeasureId == e.MeasureId && later.PersonId == e.PersonId && later.ReportId == null && later.At >= before
                )
            )
            .Select(e => e.Id)
            .Held(Hold.AloneIfFree)
            .ToListAsync(cancel);
}

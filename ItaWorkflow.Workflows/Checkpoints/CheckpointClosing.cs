using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints;

/// <summary>Writes one edition of a round within its caller's transaction.</summary>
public sealed class CheckpointClosing(ItaDbContext db, CheckpointMeasures measures)
{
    /// <summary>The round, held until the transaction ends: reports and other closings wait.</summary>
    public async Task<Checkpoint?> HoldAsync(int fiscalYear, CheckpointRound round, CancellationToken cancel)
    {
        var checkpoint = db.Checkpoints.Where(c => c.FiscalYear == fiscalYear && c.Round == round);
        await checkpoint.HoldAsync(cancel);
        return await checkpoint.SingleOrDefaultAsync(cancel);
    }

    /// <returns>null: the year has no measure yet.</returns>
    public async Task<CheckpointEdition?> TakeAsync(
        Checkpoint checkpoint,
        DateTimeOffset asOf,
        Person? by,
        string reason,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var all = await measures.ReadAsync(checkpoint.FiscalYear, cancel);
        var number = 1 + await db.CheckpointEditions.CountAsync(e => e.CheckpointId == checkpoint.Id, cancel);
        // A correction tells of the day on which the round was closed, too.
        var day = checkpoint.ClosedAsOf ?? asOf;
        var entries = CheckpointSnapshot.Of(all, checkpoint.Round, day, withLate: number > 1).ToList();
        if (entries.Count == 0)
            return null;
        var edition = new CheckpointEdition
        {
            CheckpointId = checkpoint.Id,
            Number = number,
            AsOf = asOf,
            TakenAt = now,
            PersonId = by?.Id,
            Reason = reason,
        };
        edition.Entries.AddRange(entries);
        db.CheckpointEditions.Add(edition);
        checkpoint.Close(asOf);
        db.Journal.Write(JournalKind.CheckpointClosed, now, Words(checkpoint, edition, by), byId: by?.Id);
        return edition;
    }

    private static string Words(Checkpoint checkpoint, CheckpointEdition edition, Person? by)
    {
        var missing = edition.Entries.Count(e => e.IsMissing);
        var round = $"{checkpoint.Round.Words()} ปีงบประมาณ {new FiscalYear(checkpoint.FiscalYear)}";
        var what =
            edition.Number > 1
                ? $"แก้ไขผลที่ตัดรอบของ{round} เป็นฉบับที่ {edition.Number} เพราะ{edition.Reason}"
                : $"ตัดรอบ{round}";
        var who = by is null ? "ระบบ" : $"{by.Name} ";
        return $"{who}{what}: {edition.Entries.Count} มาตรการ รายงานแล้ว {edition.Entries.Count - missing} ยังไม่ได้รับรายงาน {missing}";
    }
}

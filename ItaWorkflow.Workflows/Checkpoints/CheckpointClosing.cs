using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints;

/// <param name="AsOf">What was reported until then is in it.</param>
/// <param name="By">null: the clock.</param>
/// <param name="Reason">Of a correction, and of a closing when the year was over.</param>
public sealed record Closing(DateTimeOffset AsOf, Person? By = null, string Reason = "")
{
    /// <summary>Of a year that was over: the day on which the round stood.</summary>
    public DateOnly? StoodOn { get; init; }
}

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
        Closing closing,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var all = await measures.ReadAsync(checkpoint.FiscalYear, cancel);
        var before = await db
            .CheckpointEditions.Where(e => e.CheckpointId == checkpoint.Id)
            .Select(e => e.StoodOn)
            .ToListAsync(cancel);
        var number = 1 + before.Count;
        // A correction tells of the day on which the round was closed, too.
        var day = checkpoint.ClosedAsOf ?? closing.AsOf;
        var entries = CheckpointSnapshot.Of(all, checkpoint.Round, day, withLate: number > 1).ToList();
        if (entries.Count == 0)
            return null;
        var edition = new CheckpointEdition
        {
            CheckpointId = checkpoint.Id,
            Number = number,
            AsOf = closing.AsOf,
            TakenAt = now,
            PersonId = closing.By?.Id,
            Reason = closing.Reason,
            StoodOn = closing.StoodOn ?? before.Max(),
        };
        edition.Entries.AddRange(entries);
        db.CheckpointEditions.Add(edition);
        checkpoint.Close(closing.AsOf);
        db.Journal.Write(JournalKind.CheckpointClosed, now, Words(checkpoint, edition, closing.By), byId: closing.By?.Id);
        return edition;
    }

    private static string Words(Checkpoint checkpoint, CheckpointEdition edition, Person? by)
    {
        var missing = edition.Entries.Count(e => e.IsMissing);
        var round = $"{checkpoint.Round.Words()} ปีงบประมาณ {new FiscalYear(checkpoint.FiscalYear)}";
        var what =
            edition.Number > 1 ? $"แก้ไขผลที่ตัดรอบของ{round} เป็นฉบับที่ {edition.Number} เพราะ{edition.Reason}"
            : edition.StoodOn is { } day ? $"ปิด{round} ย้อนหลัง ณ วันที่ {ThaiDate.Short(day)} เพราะ{edition.Reason}"
            : $"ตัดรอบ{round}";
        var who = by is null ? "ระบบ" : $"{by.Name} ";
        return $"{who}{what}: {edition.Entries.Count} มาตรการ รายงานแล้ว {edition.Entries.Count - missing} ยังไม่ได้รับรายงาน {missing}";
    }
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Checkpoints.Report;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints;

/// <summary>What a round has to do with the memo that reports it. Saves nothing.</summary>
public sealed class ReportedCheckpoint(ItaDbContext db)
{
    public static readonly Refusal Stale = new(
        "ผลที่ตัดรอบแก้ไขหลังจากร่างบันทึกนี้แล้ว โปรดร่างบันทึกรายงานผลใหม่จากหน้ารายงานของรอบ"
    );

    /// <summary>
    /// The memo begins to circulate: it shows the newest edition, and it is the only one that does. Who sends another of the same round
    /// meanwhile saves second and loses.
    /// </summary>
    public async Task<Refusal?> BeginAsync(Memo memo, DateTimeOffset now, CancellationToken cancel)
    {
        var report = await db.CheckpointReports.AsNoTracking().SingleOrDefaultAsync(r => r.MemoId == memo.Id, cancel);
        if (report is null)
            return null;
        if (await db.CheckpointEditions.AnyAsync(e => e.CheckpointId == report.CheckpointId && e.Number > report.Edition, cancel))
            return Stale;
        var others = await db
            .CheckpointReports.Where(r => r.CheckpointId == report.CheckpointId && r.MemoId != memo.Id)
            .Select(r => r.Memo!)
            .ToListAsync(cancel);
        if (others.Exists(m => CorrectCheckpointHandler.IsUnderWay(m.State)))
            return DraftCheckpointReportHandler.IsUnderWay;
        others.Where(m => m.IsOpenForDrafting).ToList().ForEach(m => m.Touch(now));
        return null;
    }

    /// <summary>By the head's order the round is reported with the memo.</summary>
    public async Task EndAsync(Memo memo, DateTimeOffset now, CancellationToken cancel)
    {
        if (memo.State is not (MemoState.Approved or MemoState.Acknowledged))
            return;
        var checkpoint = await db.Checkpoints.SingleOrDefaultAsync(c => c.Reports.Any(r => r.MemoId == memo.Id), cancel);
        if (checkpoint is null)
            return;
        checkpoint.Report(memo.Id, now);
        var round = $"{checkpoint.Round.Words()} ปีงบประมาณ {new FiscalYear(checkpoint.FiscalYear)}";
        db.Journal.Write(
            JournalKind.CheckpointReported,
            now,
            memo.State is MemoState.Approved ? $"รายงานผล{round} ได้รับอนุมัติแล้ว" : $"รายงานผล{round} ผู้บริหารรับทราบแล้ว",
            memo.Id
        );
    }
}

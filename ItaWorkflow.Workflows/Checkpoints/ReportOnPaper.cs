using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.PaperOrders;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.PaperOrders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints;

/// <summary>รายงานผลที่อนุมัติแล้วบนกระดาษ: a closed round was reported to the head, who decided with a pen.</summary>
public sealed record ReportOnPaper(int FiscalYear, CheckpointRound Round, int PersonId, ScannedOrder Paper);

public sealed class ReportOnPaperHandler(ItaDbContext db, CheckpointClosing closing, TimeProvider clock)
{
    public static readonly Refusal IsOpen = new(
        "รอบนี้ยังไม่ปิด โปรดบันทึกผลและปิดรอบก่อน แล้วจึงบันทึกรายงานที่อนุมัติบนกระดาษ"
    );
    public static readonly Refusal IsReported = new("รายงานผลของรอบนี้อนุมัติหรือเสนอไปแล้ว");

    public async Task<Refusal?> HandleAsync(ReportOnPaper command, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var by = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not { KeepsItaYear: true })
            return CloseCheckpointHandler.NotYours;
        var (order, refusal) = await command.Paper.ReadAsync(command.FiscalYear, by, now, cancel);
        return order is null ? refusal : await db.InOneTransactionAsync(stop => KeepAsync(command, order, now, stop), cancel);
    }

    private async Task<Refusal?> KeepAsync(ReportOnPaper command, PaperOrder order, DateTimeOffset now, CancellationToken cancel)
    {
        if (await closing.HoldAsync(command.FiscalYear, command.Round, cancel) is not { } checkpoint)
            return CloseCheckpointHandler.Gone;
        if (!checkpoint.IsClosed)
            return IsOpen;
        if (checkpoint.ReportedAt is not null || await IsUnderWayAsync(checkpoint, cancel))
            return IsReported;
        checkpoint.Report(order);
        var by = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        var round = $"{command.Round.Words()} ปีงบประมาณ {new FiscalYear(command.FiscalYear)}";
        var what = $"บันทึกว่ารายงานผล{round} {order.Words} โดย {order.Signer} {order.Capacity}";
        db.Journal.Write(JournalKind.CheckpointReported, now, by, what);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<bool> IsUnderWayAsync(Checkpoint checkpoint, CancellationToken cancel)
    {
        var states = await db
            .CheckpointReports.Where(r => r.CheckpointId == checkpoint.Id)
            .Select(r => r.Memo!.State)
            .ToListAsync(cancel);
        return states.Exists(CorrectCheckpointHandler.IsUnderWay);
    }
}

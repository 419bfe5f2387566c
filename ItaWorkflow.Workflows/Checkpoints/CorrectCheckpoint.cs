using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints;

/// <summary>แก้ไขผลที่ตัดรอบ: a further edition with what was reported since, for a reason; the earlier ones stay.</summary>
public sealed record CorrectCheckpoint(int FiscalYear, CheckpointRound Round, int PersonId, string Reason);

public sealed class CorrectCheckpointHandler(ItaDbContext db, CheckpointClosing closing, TimeProvider clock)
{
    public const int Longest = 500;
    public static readonly Refusal NoReason = new("โปรดเขียนเหตุผลที่แก้ไขผลที่ตัดรอบ", nameof(CorrectCheckpoint.Reason));
    public static readonly Refusal TooLong = new($"เหตุผลยาวเกินไป ไม่เกิน {Longest} ตัวอักษร", nameof(CorrectCheckpoint.Reason));
    public static readonly Refusal IsOpen = new("รอบนี้ยังไม่ตัดรอบ ผลที่รายงานเพิ่มจะรวมอยู่เอง");
    public static readonly Refusal IsSubmitted = new(
        "บันทึกรายงานผลของรอบนี้เสนอไปแล้ว จึงแก้ไขผลที่ตัดรอบไม่ได้ ถอนเรื่องก่อนหากต้องแก้ไข"
    );

    public Task<Refusal?> HandleAsync(CorrectCheckpoint command, CancellationToken cancel) =>
        db.InOneTransactionAsync(stop => CorrectAsync(command, command.Reason.Trim(), stop), cancel);

    /// <summary>With the chain, or through it: what it reads is no longer changed.</summary>
    internal static bool IsUnderWay(MemoState state) =>
        state is MemoState.Circulating or MemoState.Approved or MemoState.Acknowledged;

    private async Task<Refusal?> CorrectAsync(CorrectCheckpoint command, string reason, CancellationToken cancel)
    {
        var by = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not { KeepsItaYear: true })
            return CloseCheckpointHandler.NotYours;
        if (reason.Length is 0 or > Longest)
            return reason.Length == 0 ? NoReason : TooLong;
        if (await closing.HoldAsync(command.FiscalYear, command.Round, cancel) is not { } checkpoint)
            return CloseCheckpointHandler.Gone;
        if (!checkpoint.IsClosed)
            return IsOpen;
        var memos = await HoldMemosAsync(checkpoint, cancel);
        if (checkpoint.ReportOrderId is not null || memos.Exists(m => IsUnderWay(m.State)))
            return IsSubmitted;
        var now = clock.GetUtcNow();
        // Who is sending a draft of the figures before has to look again.
        memos.ForEach(m => m.Touch(now));
        await closing.TakeAsync(checkpoint, new(now, by, reason), now, cancel);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>A memo that is being submitted this moment waits; one that was is seen.</summary>
    private async Task<List<Memo>> HoldMemosAsync(Checkpoint checkpoint, CancellationToken cancel)
    {
        var drafted = db.Memos.Where(m => db.CheckpointReports.Any(r => r.CheckpointId == checkpoint.Id && r.MemoId == m.Id));
        await drafted.HoldAsync(cancel);
        return await drafted.ToListAsync(cancel);
    }
}

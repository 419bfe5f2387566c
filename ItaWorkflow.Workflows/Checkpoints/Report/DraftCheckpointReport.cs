using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>ร่างบันทึกรายงานผล: the memo that brings a closed round's report to the head, begun with one click.</summary>
/// <param name="InBody">The report stands in the memo itself; else it goes with it as a PDF.</param>
public sealed record DraftCheckpointReport(int FiscalYear, CheckpointRound Round, ReportShape Shape, bool InBody, int PersonId);

/// <param name="MemoId">0 when refused.</param>
public sealed record CheckpointReportDrafted(long MemoId, Refusal? Refusal);

public sealed class DraftCheckpointReportHandler(
    ItaDbContext db,
    CheckpointShelf shelf,
    CheckpointClosing closing,
    PaperPress press,
    TimeProvider clock
)
{
    public static readonly Refusal IsOpen = new("รอบนี้ยังไม่ตัดรอบ จึงยังร่างบันทึกรายงานผลไม่ได้");
    public static readonly Refusal IsUnderWay = new("บันทึกรายงานผลของรอบนี้เสนอไปแล้ว จึงร่างซ้ำไม่ได้");
    public static readonly Refusal HasMoved = new("มีผู้แก้ไขผลที่ตัดรอบไปก่อนแล้ว โปรดดูผลล่าสุดแล้วร่างบันทึกอีกครั้ง");

    public async Task<CheckpointReportDrafted> HandleAsync(DraftCheckpointReport command, CancellationToken cancel)
    {
        var by = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not { KeepsItaYear: true })
            return new(0, CloseCheckpointHandler.NotYours);
        var record = await shelf.FindAsync(command.FiscalYear, command.Round, cancel);
        if (record.Facts.Now.IsOpen)
            return new(0, IsOpen);
        try
        {
            // Printed before the round is held: nobody waits for the typesetter.
            var pieces = await CheckpointMemo.WriteAsync(record.Facts, command.Shape, command.InBody, press, cancel);
            return await db.InOneTransactionAsync(stop => DraftAsync(command, record.Facts.Now, pieces, stop), cancel);
        }
        catch (TypesettingRefused refused)
        {
            return new(0, new(refused.Message));
        }
    }

    private async Task<CheckpointReportDrafted> DraftAsync(
        DraftCheckpointReport command,
        RoundFacts round,
        MemoPieces pieces,
        CancellationToken cancel
    )
    {
        var checkpoint = (await closing.HoldAsync(command.FiscalYear, command.Round, cancel))!;
        if (await CheckAsync(checkpoint, round.Edition, cancel) is { } refusal)
            return new(0, refusal);
        var now = clock.GetUtcNow();
        var drafter = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        var (memo, no) = await PreparedMemo.AddAsync(db, drafter, pieces, now, cancel);
        if (memo is null)
            return new(0, no);
        db.CheckpointReports.Add(
            new()
            {
                CheckpointId = checkpoint.Id,
                Memo = memo,
                Edition = round.Edition,
                DraftedAt = now,
            }
        );
        db.Journal.Write(JournalKind.CheckpointReported, now, drafter, Words(round), memo);
        await db.SaveChangesAsync(cancel);
        return new(memo.Id, null);
    }

    private async Task<Refusal?> CheckAsync(Checkpoint checkpoint, int edition, CancellationToken cancel)
    {
        if (edition != await db.CheckpointEditions.CountAsync(e => e.CheckpointId == checkpoint.Id, cancel))
            return HasMoved;
        if (checkpoint.ReportOrderId is not null)
            return IsUnderWay;
        var states = await db
            .CheckpointReports.Where(r => r.CheckpointId == checkpoint.Id)
            .Select(r => r.Memo!.State)
            .ToListAsync(cancel);
        return states.Exists(CorrectCheckpointHandler.IsUnderWay) ? IsUnderWay : null;
    }

    private static string Words(RoundFacts round) =>
        $"ร่างบันทึกรายงานผล{round.Round.Words()} ปีงบประมาณ {new FiscalYear(round.FiscalYear)} "
        + $"จากผลที่ตัดรอบฉบับที่ {round.Edition}";
}

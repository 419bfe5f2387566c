using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints;

/// <summary>ตัดรอบด้วยตนเอง: the secretary closes a round before its day ends, when everybody reported or the office is due.</summary>
public sealed record CloseCheckpoint(int FiscalYear, CheckpointRound Round, int PersonId);

public sealed class CloseCheckpointHandler(ItaDbContext db, CheckpointClosing closing, TimeProvider clock)
{
    public static readonly Refusal NotYours = new("เฉพาะเลขานุการ ITA หรือผู้ดูแลระบบเท่านั้นที่ตัดรอบได้");
    public static readonly Refusal Gone = new("ไม่พบรอบการกำกับติดตามนี้");
    public static readonly Refusal IsClosed = new("รอบนี้ตัดรอบไปแล้ว");
    public static readonly Refusal NoMeasure = new("ปีงบประมาณนี้ยังไม่มีมาตรการ จึงยังตัดรอบไม่ได้");
    public static readonly Refusal TooEarly = new(
        "ยังตัดรอบก่อนกำหนดไม่ได้ เพราะยังมีมาตรการที่ไม่รายงานและยังไม่ถึงวันกำหนดส่งของรอบ"
    );

    public Task<Refusal?> HandleAsync(CloseCheckpoint command, CancellationToken cancel) =>
        db.InOneTransactionAsync(stop => CloseAsync(command, stop), cancel);

    private async Task<Refusal?> CloseAsync(CloseCheckpoint command, CancellationToken cancel)
    {
        var by = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not { KeepsItaYear: true })
            return NotYours;
        if (await closing.HoldAsync(command.FiscalYear, command.Round, cancel) is not { } checkpoint)
            return Gone;
        if (checkpoint.IsClosed)
            return IsClosed;
        var now = clock.GetUtcNow();
        var asOf = now < checkpoint.EndOfCutOff ? now : checkpoint.EndOfCutOff;
        if (await closing.TakeAsync(checkpoint, new(asOf, by), now, cancel) is not { } edition)
            return NoMeasure;
        var officeDue = (await db.WorkingDaysAsync(cancel)).OnOrBefore(checkpoint.CutOff);
        if (ThaiDate.DayOf(now) < officeDue && edition.Entries.Exists(e => e.IsMissing))
            return TooEarly;
        await db.SaveChangesAsync(cancel);
        return null;
    }
}

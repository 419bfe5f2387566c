using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints;

/// <summary>ปิดรอบย้อนหลัง: a round of a year that is over, with the day on which it stood and why it is closed only now.</summary>
/// <param name="StoodOn">As typed, in the past: 31 มี.ค. 2568.</param>
public sealed record CloseAfterwards(int FiscalYear, CheckpointRound Round, int PersonId, string StoodOn, string Reason);

public sealed class CloseAfterwardsHandler(ItaDbContext db, CheckpointClosing closing, TimeProvider clock)
{
    public static readonly Refusal NotOver = new("ปีงบประมาณนี้ยังไม่จบ ปิดรอบย้อนหลังไม่ได้");
    public static readonly Refusal NoDay = new("อ่านวันที่ไม่ได้ โปรดพิมพ์เช่น 31 มี.ค. 2568", nameof(CloseAfterwards.StoodOn));
    public static readonly Refusal InFuture = new("วันที่ของผลต้องไม่หลังวันนี้", nameof(CloseAfterwards.StoodOn));
    public static readonly Refusal NoReason = new(
        "โปรดเขียนเหตุผลที่ปิดรอบย้อนหลัง เช่น นำเข้าจากรายงานบนกระดาษ",
        nameof(CloseAfterwards.Reason)
    );
    public static readonly Refusal TooLong = CorrectCheckpointHandler.TooLong;
    public static readonly Refusal NoMeasure = new(
        "ในวันที่ระบุยังไม่มีมาตรการที่อนุมัติแล้ว โปรดตรวจวันที่ของผลและวันที่ของกระดาษ",
        nameof(CloseAfterwards.StoodOn)
    );

    public Task<Refusal?> HandleAsync(CloseAfterwards command, CancellationToken cancel) =>
        db.InOneTransactionAsync(stop => CloseAsync(command, command.Reason.Trim(), stop), cancel);

    private async Task<Refusal?> CloseAsync(CloseAfterwards command, string reason, CancellationToken cancel)
    {
        var by = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not { KeepsItaYear: true })
            return CloseCheckpointHandler.NotYours;
        var (year, now) = (new FiscalYear(command.FiscalYear), clock.GetUtcNow());
        if (WhyNot(command, reason, year, ThaiDate.DayOf(now), out var day) is { } refusal)
            return refusal;
        if (await closing.HoldAsync(command.FiscalYear, command.Round, cancel) is not { } checkpoint)
            return CloseCheckpointHandler.Gone;
        if (checkpoint.IsClosed)
            return CloseCheckpointHandler.IsClosed;
        // The last moment of that day: what counts for it is what stood on it.
        var asOf = ThaiDate.At(day, new TimeOnly(23, 59)).ToUniversalTime();
        if (await closing.TakeAsync(checkpoint, new(asOf, by, reason) { StoodOn = day }, now, cancel) is null)
            return NoMeasure;
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private static Refusal? WhyNot(CloseAfterwards command, string reason, FiscalYear year, DateOnly today, out DateOnly day)
    {
        var isDay = ThaiDate.TryParse(command.StoodOn, out day);
        return today <= year.Last ? NotOver
            : !isDay ? NoDay
            : day > today ? InFuture
            : day < year.First ? NoMeasure
            : reason.Length == 0 ? NoReason
            : reason.Length > CorrectCheckpointHandler.Longest ? TooLong
            : null;
    }
}

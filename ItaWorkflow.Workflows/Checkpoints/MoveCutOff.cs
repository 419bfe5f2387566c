using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints;

/// <summary>Sets another cut-off day for a round that is still open; its reminders follow.</summary>
/// <param name="CutOff">As typed: 31 มี.ค. 2570.</param>
public sealed record MoveCutOff(int FiscalYear, CheckpointRound Round, int PersonId, string CutOff);

public sealed class MoveCutOffHandler(ItaDbContext db, CheckpointClosing closing, TimeProvider clock)
{
    public static readonly Refusal NoDay = new("อ่านวันที่ไม่ได้ โปรดพิมพ์เช่น 31 มี.ค. 2570", nameof(MoveCutOff.CutOff));
    public static readonly Refusal IsOver = new(
        "รอบนี้เลยวันตัดรอบหรือตัดรอบไปแล้ว จึงเปลี่ยนวันไม่ได้",
        nameof(MoveCutOff.CutOff)
    );
    public static readonly Refusal InThePast = new("วันตัดรอบต้องไม่ก่อนวันนี้", nameof(MoveCutOff.CutOff));
    public static readonly Refusal OutOfOrder = new("วันตัดรอบ 6 เดือนต้องมาก่อนวันตัดรอบ 12 เดือน", nameof(MoveCutOff.CutOff));

    public Task<Refusal?> HandleAsync(MoveCutOff command, CancellationToken cancel) =>
        db.InOneTransactionAsync(stop => MoveAsync(command, stop), cancel);

    private async Task<Refusal?> MoveAsync(MoveCutOff command, CancellationToken cancel)
    {
        var by = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not { KeepsItaYear: true })
            return CloseCheckpointHandler.NotYours;
        if (!ThaiDate.TryParse(command.CutOff, out var day))
            return NoDay;
        if (await closing.HoldAsync(command.FiscalYear, command.Round, cancel) is not { } checkpoint)
            return CloseCheckpointHandler.Gone;
        var now = clock.GetUtcNow();
        if (checkpoint.IsClosed || checkpoint.CutOff < ThaiDate.DayOf(now))
            return IsOver;
        if (await CheckAsync(checkpoint, day, ThaiDate.DayOf(now), cancel) is { } refusal)
            return refusal;
        if (checkpoint.CutOff == day)
            return null;
        await MoveAsync(checkpoint, day, by, now, cancel);
        return null;
    }

    private async Task MoveAsync(Checkpoint checkpoint, DateOnly day, Person by, DateTimeOffset now, CancellationToken cancel)
    {
        var before = checkpoint.CutOff;
        (checkpoint.CutOff, checkpoint.CutOffSince) = (day, now);
        var round = $"{checkpoint.Round.Words()} ปีงบประมาณ {checkpoint.FiscalYear}";
        var what = $"เปลี่ยนวันตัดรอบของ{round} จาก {ThaiDate.Short(before)} เป็น {ThaiDate.Short(day)}";
        db.Journal.Write(JournalKind.CheckpointChanged, now, by, what);
        await db.SaveChangesAsync(cancel);
        await StrikeAsync(checkpoint, before, now, cancel);
    }

    private async Task<Refusal?> CheckAsync(Checkpoint checkpoint, DateOnly day, DateOnly today, CancellationToken cancel)
    {
        if (day < today)
            return InThePast;
        var year = new FiscalYear(checkpoint.FiscalYear);
        if (!year.Contains(day))
            return new(
                $"วันตัดรอบต้องอยู่ในปีงบประมาณ {year} ({ThaiDate.Short(year.First)} ถึง {ThaiDate.Short(year.Last)})",
                nameof(MoveCutOff.CutOff)
            );
        var other = await db
            .Checkpoints.Where(c => c.FiscalYear == checkpoint.FiscalYear && c.Round != checkpoint.Round)
            .Select(c => (DateOnly?)c.CutOff)
            .SingleOrDefaultAsync(cancel);
        return other is { } next && day < next != checkpoint.Round is CheckpointRound.SixMonth ? OutOfOrder : null;
    }

    /// <summary>Mails that still name the day before.</summary>
    private Task<int> StrikeAsync(Checkpoint checkpoint, DateOnly before, DateTimeOffset now, CancellationToken cancel) =>
        db
            .Reminders.Where(r => r.SubjectKind == SubjectKind.Checkpoint && r.DueOn == before)
            .Where(r => db.Measures.Any(m => m.FiscalYear == checkpoint.FiscalYear && m.Id == r.SubjectId))
            .StrikeAsync("วันตัดรอบเปลี่ยนไปแล้ว", now, cancel);
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>Keeps paragraphs of a round's report in the secretary's own words, or returns them to what is proposed.</summary>
/// <param name="Seen">How many wordings of the part the page knew.</param>
/// <param name="Text">A paragraph a line; blank: back to what is proposed.</param>
public sealed record WordCheckpoint(int FiscalYear, CheckpointRound Round, string Part, int Seen, string Text, int PersonId);

public sealed class WordCheckpointHandler(ItaDbContext db, CheckpointShelf shelf, TimeProvider clock)
{
    public const int Longest = 10_000;
    public static readonly Refusal HasMoved = new(
        "มีผู้แก้ถ้อยคำส่วนนี้ไปก่อนแล้ว ข้อความที่ท่านพิมพ์ยังอยู่ โปรดดูฉบับล่าสุดแล้วบันทึกอีกครั้ง",
        nameof(WordCheckpoint.Text)
    );
    public static readonly Refusal TooLong = new($"ยาวเกินไป ไม่เกิน {Longest:N0} ตัวอักษร", nameof(WordCheckpoint.Text));

    public async Task<Refusal?> HandleAsync(WordCheckpoint command, CancellationToken cancel)
    {
        var by = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not { KeepsItaYear: true })
            return CloseCheckpointHandler.NotYours;
        var record = await shelf.FindAsync(command.FiscalYear, command.Round, cancel);
        if (record.Checkpoint.Id == 0 || record.Parts.FirstOrDefault(p => p.Key == command.Part) is not { } part)
            return CloseCheckpointHandler.Gone;
        var text = command.Text.ReplaceLineEndings("\n").Trim();
        if (text.Length > Longest)
            return TooLong;
        var own = text.Length == 0 || text == part.Proposed ? null : text;
        // The same words again, after the figures have changed: they still hold.
        if (own == record.Facts.Own.GetValueOrDefault(part.Key) && !record.IsStale(part))
            return null;
        if (command.Seen != record.SeenOf(part.Key))
            return HasMoved;
        Add(command, record.Checkpoint, part, own, by);
        return await db.TrySaveAsync(cancel) ? null : HasMoved;
    }

    private void Add(WordCheckpoint command, Checkpoint checkpoint, CheckpointReportPart part, string? own, Person by)
    {
        var now = clock.GetUtcNow();
        db.CheckpointWordings.Add(
            new()
            {
                CheckpointId = checkpoint.Id,
                Part = part.Key,
                Number = command.Seen + 1,
                Text = own,
                Proposed = part.Proposed,
                PersonId = by.Id,
                At = now,
            }
        );
        var report = $"รายงานผล{command.Round.Words()} ปีงบประมาณ {new FiscalYear(command.FiscalYear)}";
        var what = $"{(own is null ? "คืนถ้อยคำที่ระบบเสนอของ" : "เขียน")}ส่วน “{part.Title}” ใน{report}";
        db.Journal.Write(JournalKind.CheckpointReported, now, by, what);
    }
}

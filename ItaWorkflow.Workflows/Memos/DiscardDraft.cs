using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>A drafter throws an own draft away that was never submitted, or takes it back.</summary>
/// <param name="TakesBack">It was thrown away, and shall be a draft again.</param>
public sealed record DiscardDraft(long MemoId, int PersonId, bool TakesBack = false);

public sealed class DiscardDraftHandler(ItaDbContext db, TimeProvider clock)
{
    /// <summary>So long it can be taken back.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static readonly Refusal NotYours = new("ไม่พบร่างบันทึกของท่าน");
    public static readonly Refusal WasSubmitted = new("ทิ้งได้เฉพาะร่างที่ยังไม่เคยเสนอ เรื่องที่เคยเสนอต้องเก็บไว้เป็นหลักฐาน");
    public static readonly Refusal Gone = new("ร่างนี้พ้น 30 วันแล้ว เนื้อความถูกลบไปแล้ว");
    public static readonly Refusal HasMeasures = new(
        "ร่างนี้ขออนุมัติมาตรการหรือรายงานรอบอยู่ โปรดยกเลิกที่หน้ามาตรการหรือหน้ารอบก่อนทิ้งร่าง"
    );

    public Task<Refusal?> HandleAsync(DiscardDraft command, CancellationToken cancel) =>
        db.InOneTransactionAsync(stop => ChangeAsync(command, stop), cancel);

    /// <summary>What a person threw away and may still take back, the latest first.</summary>
    public static IQueryable<Memo> Of(ItaDbContext db, int personId, DateTimeOffset now) =>
        db
            .Memos.Where(m => m.State == MemoState.Discarded && m.DraftedById == personId && m.DiscardedAt > now - Kept)
            .OrderByDescending(m => m.DiscardedAt);

    private async Task<Refusal?> ChangeAsync(DiscardDraft command, CancellationToken cancel)
    {
        await db.Memos.Where(m => m.Id == command.MemoId).HoldAsync(cancel);
        var memo = await db.Memos.SingleOrDefaultAsync(m => m.Id == command.MemoId, cancel);
        var person = await db.Persons.SingleOrDefaultAsync(p => p.Id == command.PersonId && p.IsActive, cancel);
        if (memo is null || person is null || memo.DraftedById != person.Id)
            return NotYours;
        if (await WhyNotAsync(memo, command.TakesBack, cancel) is { } refusal)
            return refusal;

        var now = clock.GetUtcNow();
        if (command.TakesBack)
            memo.TakeBack(now);
        else
            memo.Discard(now);
        db.Journal.Write(JournalKind.MemoDiscarded, now, person, command.TakesBack ? "นำร่างที่ทิ้งกลับมา" : "ทิ้งร่าง", memo);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private async Task<Refusal?> WhyNotAsync(Memo memo, bool takesBack, CancellationToken cancel)
    {
        if (takesBack)
            return memo.State is not MemoState.Discarded ? NotYours
                : memo.DiscardedAt <= clock.GetUtcNow() - Kept ? Gone
                : null;
        if (memo is not { State: MemoState.Draft, Edition: 0 })
            return memo.State is MemoState.Discarded ? NotYours : WasSubmitted;
        return
            await db.MeasureAdoptions.AnyAsync(a => a.MemoId == memo.Id, cancel)
            || await db.CheckpointReports.AnyAsync(r => r.MemoId == memo.Id, cancel)
            ? HasMeasures
            : null;
    }
}

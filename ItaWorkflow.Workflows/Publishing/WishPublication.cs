using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Disclosures;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Publishing;

/// <summary>A draft asks to be published by the order that approves it; the signers read that with it.</summary>
/// <param name="Item">null: it does not ask any more.</param>
public sealed record WishPublication(int ById, long MemoId, WishedItem? Item);

public sealed record WishedItem(int FiscalYear, string ItemCode, bool Signed, bool Reading, bool Attachments);

public sealed class WishPublicationHandler(ItaDbContext db, YearItems items, TimeProvider clock)
{
    public static readonly Refusal NotDraft = new(
        "ขอเผยแพร่เมื่ออนุมัติได้เฉพาะเมื่อเรื่องยังอยู่ที่ผู้จัดทำ เพื่อให้ผู้ลงนามทุกคนเห็นก่อนลงนาม"
    );

    public async Task<Refusal?> HandleAsync(WishPublication command, CancellationToken cancel)
    {
        if (command.Item is { } item)
        {
            if (await items.FindAsync(item.FiscalYear, item.ItemCode, cancel) is null)
                return PublicationRefusals.NoItem;
            if (item is { Signed: false, Reading: false, Attachments: false })
                return PublicationRefusals.NothingShown;
        }

        return await db.InTurnAsync(command.ById, clock, act => WishAsync(command, act, cancel), cancel);
    }

    private async Task<Refusal?> WishAsync(WishPublication command, AdministrativeAct act, CancellationToken cancel)
    {
        var memo = await db.Memos.SingleOrDefaultAsync(m => m.Id == command.MemoId, cancel);
        if (memo is not { IsOpenForDrafting: true } || !act.By.MayWrite(memo))
            return NotDraft;
        var wish = await db.PublicationWishes.SingleOrDefaultAsync(w => w.MemoId == memo.Id, cancel);
        if (command.Item is { } item)
            Keep(wish, memo, item, act);
        else if (wish is not null)
            db.PublicationWishes.Remove(wish);
        act.Record(
            JournalKind.PublicationAsked,
            command.Item is { } asked
                ? $"ขอให้เผยแพร่เป็นคำตอบของข้อ {asked.ItemCode} ปีงบประมาณ {asked.FiscalYear} เมื่ออนุมัติ"
                : "ยกเลิกการขอเผยแพร่เมื่ออนุมัติ",
            memo
        );
        return null;
    }

    private void Keep(PublicationWish? wish, Memo memo, WishedItem item, AdministrativeAct act)
    {
        if (wish is null)
            db.PublicationWishes.Add(
                wish = new()
                {
                    MemoId = memo.Id,
                    FiscalYear = item.FiscalYear,
                    ItemCode = item.ItemCode,
                    AskedById = act.By.Id,
                    AskedAt = act.At,
                }
            );
        (wish.FiscalYear, wish.ItemCode) = (item.FiscalYear, item.ItemCode);
        (wish.ShowsSigned, wish.ShowsReading, wish.ShowsAttachments) = (item.Signed, item.Reading, item.Attachments);
        (wish.AskedById, wish.AskedAt, wish.DoneAt) = (act.By.Id, act.At, null);
    }
}

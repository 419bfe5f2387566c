using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Publishing;

/// <summary>
/// Publishes what its memo asked to be published with the head's order: the order is the act, and who asked stands for it in the record.
/// One memo after another, each in a transaction of its own.
/// </summary>
public sealed class PublishAskedHandler(ItaDbContext db, PublishedPapers papers, TimeProvider clock)
{
    /// <returns>How many were published, or put before a second person.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var wished = await db
            .PublicationWishes.AsNoTracking()
            .Where(w => w.DoneAt == null && (w.Memo!.State == MemoState.Approved || w.Memo.State == MemoState.Acknowledged))
            .OrderBy(w => w.MemoId)
            .ToListAsync(cancel);
        var published = 0;
        foreach (var wish in wished)
            published += await PublishAsync(wish, cancel) ? 1 : 0;
        return published;
    }

    private async Task<bool> PublishAsync(PublicationWish wish, CancellationToken cancel)
    {
        var memo = await db.Publishable(wish.MemoId).SingleAsync(cancel);
        IReadOnlyList<long> attachments = wish.ShowsAttachments ? [.. memo.Attachments.Select(a => a.Id)] : [];
        var shown = new ShownPapers(wish.ShowsSigned, wish.ShowsReading, attachments);
        var (files, refusal) = await papers.MakeAsync(memo, shown, cancel);
        var command = new PublishMemo(wish.AskedById, memo.Id, wish.FiscalYear, wish.ItemCode, memo.Subject, shown);
        Refusal? refused = null;
        var stopped = await db.InTurnAsync(
            wish.AskedById,
            clock,
            async act =>
            {
                refused = refusal ?? await db.PublishAsync(command, memo, files, act, cancel);
                await DoneAsync(wish, memo, refused, act, cancel);
                return null;
            },
            cancel
        );
        return (stopped ?? refused) is null;
    }

    /// <summary>Tried once: what could not be published is told to those who can do it by hand.</summary>
    private async Task DoneAsync(
        PublicationWish wish,
        Memo memo,
        Refusal? refused,
        AdministrativeAct act,
        CancellationToken cancel
    )
    {
        (await db.PublicationWishes.SingleAsync(w => w.MemoId == wish.MemoId, cancel)).DoneAt = act.At;
        if (refused is null)
            return;
        foreach (
            var keeper in await db.Persons.Where(p => p.IsActive && (p.IsSecretary || p.IsAdministrator)).ToListAsync(cancel)
        )
            db.Reminders.AddRange(PublicationNotices.NotShown(memo, keeper, refused.Text, act.At));
    }
}

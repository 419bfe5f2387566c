using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Disclosures;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Publishing;

/// <summary>Shows an approved memo to everybody as the answer to one OIT item; where the office wants a second person, it waits for them.</summary>
public sealed record PublishMemo(int ById, long MemoId, int FiscalYear, string ItemCode, string Title, ShownPapers Shown);

public sealed class PublishMemoHandler(ItaDbContext db, PublishedPapers papers, YearItems items, TimeProvider clock)
{
    public async Task<Refusal?> HandleAsync(PublishMemo command, CancellationToken cancel)
    {
        if (await db.Persons.SingleOrDefaultAsync(p => p.Id == command.ById, cancel) is not { KeepsItaYear: true } by)
            return PublicationRefusals.NotYours;
        if (command.Title.Trim().Length == 0)
            return PublicationRefusals.NoTitle;
        if (await items.FindAsync(command.FiscalYear, command.ItemCode, cancel) is null)
            return PublicationRefusals.NoItem;
        if (!await db.PublishableBy(by, clock.Today()).AnyAsync(m => m.Id == command.MemoId, cancel))
            return PublicationRefusals.NotSeen;
        var memo = await db.Publishable(command.MemoId).SingleAsync(cancel);
        var (files, refusal) = await papers.MakeAsync(memo, command.Shown, cancel);
        return refusal
            ?? await db.InTurnAsync(command.ById, clock, act => db.PublishAsync(command, memo, files, act, cancel), cancel);
    }
}

/// <summary>Memos to publish, and the act itself.</summary>
public static class PublishableMemo
{
    /// <summary>
    /// What a person may see of memos to publish: what they see anyway; who keeps the ITA year, besides, what was asked to be published or
    /// was, once it is approved.
    /// </summary>
    public static IQueryable<Memo> PublishableBy(this ItaDbContext db, Person person, DateOnly day)
    {
        var (visible, keeps) = (db.VisibleMemos(person, day), person.KeepsItaYear);
        return db.Memos.Where(m =>
            visible.Any(v => v.Id == m.Id)
            || (
                keeps
                && (m.State == MemoState.Approved || m.State == MemoState.Acknowledged)
                && (db.PublicationWishes.Any(w => w.MemoId == m.Id) || db.Publications.Any(p => p.MemoId == m.Id))
            )
        );
    }

    /// <summary>A memo as its papers are made from it.</summary>
    public static IQueryable<Memo> Publishable(this ItaDbContext db, long id) =>
        db
            .Memos.AsNoTracking()
            .Include(m => m.Division)
            .Include(m => m.Attachments.Where(a => a.RemovedAt == null))
            .Where(m => m.Id == id);

    /// <summary>Within the act's transaction; saves nothing.</summary>
    internal static async Task<Refusal?> PublishAsync(
        this ItaDbContext db,
        PublishMemo command,
        Memo memo,
        IReadOnlyList<PublishedFile> files,
        AdministrativeAct act,
        CancellationToken cancel
    )
    {
        if (await db.Memos.AnyAsync(m => m.Id == memo.Id && m.HasPersonalData, cancel))
            return PublicationRefusals.HasPersonalData;
        if (
            await db.Publications.AnyAsync(
                p =>
                    p.MemoId == memo.Id
                    && p.FiscalYear == command.FiscalYear
                    && p.ItemCode == command.ItemCode
                    && p.EndedAt == null,
                cancel
            )
        )
            return PublicationRefusals.IsShown;
        var publication = new Publication
        {
            MemoId = memo.Id,
            FiscalYear = command.FiscalYear,
            ItemCode = command.ItemCode,
            Title = command.Title.Trim(),
            AskedById = act.By.Id,
            AskedAt = act.At,
        };
        publication.Files.AddRange(files);
        db.Publications.Add(publication);
        var isReviewed = await db.Organization.Select(o => o.Public.NeedsReview).SingleAsync(cancel);
        if (isReviewed)
            await db.AskForReviewAsync(publication, memo, act, cancel);
        else
            await db.ShowAsync(publication, memo, act, reviewedById: null, cancel);
        return null;
    }
}

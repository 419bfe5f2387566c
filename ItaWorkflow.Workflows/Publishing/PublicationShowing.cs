using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Disclosures;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Publishing;

/// <summary>From the act on, everybody sees it, or a second person is asked. Within the act's transaction; saves nothing.</summary>
internal static class PublicationShowing
{
    public static async Task ShowAsync(
        this ItaDbContext db,
        Publication publication,
        Memo memo,
        AdministrativeAct act,
        int? reviewedById,
        CancellationToken cancel
    )
    {
        publication.Publish(act.At, reviewedById);
        var item = (publication.FiscalYear, publication.ItemCode);
        await OwnAddress.GiveAsync(db, item, act.By.Id, act.At, cancel);
        db.Journal.Write(
            JournalKind.PublicationMade,
            act.At,
            $"{act.By.Name} เผยแพร่ “{publication.Title}” เป็นคำตอบของข้อ {publication.ItemCode} ปีงบประมาณ {publication.FiscalYear}",
            memo.Id,
            byId: act.By.Id
        );
        var drafter = await db.Persons.SingleAsync(p => p.Id == memo.DraftedById, cancel);
        if (drafter.IsActive && drafter.Id != act.By.Id)
            db.Reminders.AddRange(
                PublicationNotices.Shown(publication, await TimesAsync(db, memo, cancel), memo, drafter, act.At)
            );
    }

    /// <summary>How often the memo was published, or asked to be, before.</summary>
    private static Task<int> TimesAsync(ItaDbContext db, Memo memo, CancellationToken cancel) =>
        db.Publications.CountAsync(p => p.MemoId == memo.Id, cancel);

    public static async Task AskForReviewAsync(
        this ItaDbContext db,
        Publication publication,
        Memo memo,
        AdministrativeAct act,
        CancellationToken cancel
    )
    {
        db.Journal.Write(
            JournalKind.PublicationAsked,
            act.At,
            $"{act.By.Name} ขอเผยแพร่ “{publication.Title}” เป็นคำตอบของข้อ {publication.ItemCode} ปีงบประมาณ {publication.FiscalYear} รอผู้ตรวจ",
            memo.Id,
            byId: act.By.Id
        );
        var reviewers = db.Persons.Where(p =>
            p.IsActive && p.Id != act.By.Id && (p.IsSecretary || p.IsAdministrator || p.IsRegistrar)
        );
        var times = await TimesAsync(db, memo, cancel);
        foreach (var reviewer in await reviewers.ToListAsync(cancel))
            db.Reminders.AddRange(PublicationNotices.ReviewAsked(publication, times, memo, reviewer, act.By, act.At));
    }
}

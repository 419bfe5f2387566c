using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Publishing;

/// <summary>A second person looks at a publication that waits: shows it, or says why not.</summary>
/// <param name="Reason">Why it is refused; not asked for when it is shown.</param>
public sealed record ReviewPublication(int ById, long PublicationId, bool IsShown, string Reason);

public sealed class ReviewPublicationHandler(ItaDbContext db, SeatResolver seats, TimeProvider clock)
{
    public async Task<Refusal?> HandleAsync(ReviewPublication command, CancellationToken cancel)
    {
        if (!command.IsShown && command.Reason.Trim().Length == 0)
            return PublicationRefusals.NoReason;
        return await db.InTurnAsync(command.ById, clock, act => ReviewAsync(command, act, cancel), cancel);
    }

    private async Task<Refusal?> ReviewAsync(ReviewPublication command, AdministrativeAct act, CancellationToken cancel)
    {
        if (!act.By.KeepsItaYear && !await seats.OverseesAsync(act.By, ThaiDate.DayOf(act.At), cancel))
            return PublicationRefusals.NotReviewer;
        var publication = await db
            .Publications.Include(p => p.Memo)
            .Include(p => p.AskedBy)
            .SingleOrDefaultAsync(p => p.Id == command.PublicationId && p.State == PublicationState.AwaitingReview, cancel);
        if (publication is null)
            return PublicationRefusals.Gone;
        if (publication.AskedById == act.By.Id)
            return PublicationRefusals.OwnReview;
        if (command.IsShown)
            await db.ShowAsync(publication, publication.Memo!, act, act.By.Id, cancel);
        else
            Refuse(publication, command.Reason.Trim(), act);
        return null;
    }

    private void Refuse(Publication publication, string reason, AdministrativeAct act)
    {
        publication.End(PublicationState.Refused, act.By, reason, act.At);
        var memo = publication.Memo!;
        act.Record(JournalKind.PublicationRefused, $"ไม่ให้เผยแพร่ “{publication.Title}” เหตุผล: {reason}", memo);
        if (publication.AskedBy is { IsActive: true } asker)
            db.Reminders.AddRange(PublicationNotices.Refused(publication, memo, asker, act.By, act.At));
    }
}

using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Seats;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>
/// The memos somebody may see: they drafted it, are of its division, stand or stood on its route, sit in the position whose turn it is,
/// were asked for their opinion, are to take note of it, or keep the register; a draft that was thrown away nobody. Every page and file of a memo asks here; what is not among them is 404.
/// </summary>
public static class VisibleMemosQuery
{
    public static IQueryable<Memo> VisibleMemos(this ItaDbContext db, Person viewer, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var kept = db.Memos.Where(m => m.State != MemoState.Discarded);
        if (viewer.Registers)
            return kept;

        var (id, division) = (viewer.Id, viewer.DivisionId);
        var seats = db.SittingOn(today).Where(s => s.PersonId == id);
        return kept.Where(m =>
            m.DraftedById == id
            || m.DivisionId == division
            || db.CircularRecipients.Any(r => r.MemoId == m.Id && r.PersonId == id)
            || m.Cases.Any(c =>
                c.Steps.Any(s =>
                    s.PersonId == id
                    || s.Assignment!.FromId == id
                    || (s.State == StepState.Open && s.Assignment == null && seats.Any(p => p.PositionId == s.PositionId))
                    || s.OpinionRequests.Any(r => r.AskedId == id && r.WithdrawnAt == null)
                )
            )
        );
    }
}

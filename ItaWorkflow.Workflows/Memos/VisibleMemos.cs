using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Seats;

namespace ItaWorkflow.Web.Security;

/// <summary>
/// The memos somebody may see: they drafted it, are of its division, stand or stood on its route, sit in the position whose turn it is,
/// were asked for their opinion, or keep the register. Every page and file of a memo asks here; what is not among them is 404.
/// </summary>
public static class VisibleMemosQuery
{
    public static IQueryable<Memo> VisibleMemos(this ItaDbContext db, CurrentPerson person, TimeProvider clock)
    {
        if (person.IsRegistrar || person.IsAdministrator)
            return db.Memos;

        var (id, division, today) = (person.Id, person.DivisionId, clock.Today());
        var seats = db.SittingOn(today).Where(s => s.PersonId == id);
        return db.Memos.Where(m =>
            m.DraftedById == id
            || m.DivisionId == division
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

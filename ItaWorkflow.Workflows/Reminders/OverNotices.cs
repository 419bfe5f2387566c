using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>
/// Marks the unread notices in the app that ask for something which is over: the bell counts what is still to be done. News of what became of
/// a matter stays until it is read.
/// </summary>
internal sealed class OverNotices(ItaDbContext db)
{
    public async Task<int> MarkAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var over = 0;
        foreach (var notices in All())
            over += await notices.ExecuteUpdateAsync(set => set.SetProperty(r => r.CancelledAt, now), cancel);
        return over;
    }

    private IQueryable<Reminder>[] All() =>
        [
            OfSteps(),
            OfMemos(),
            OfMeasures(),
            OfRounds(),
            OfParts(),
            OfPersons(),
            OfItems(),
            OfAddresses(),
            OfPublications(),
            OfCirculars(),
        ];

    private IQueryable<Reminder> Unread(SubjectKind kind) =>
        db.Reminders.Where(Reminder.IsUnread).Where(r => r.SubjectKind == kind);

    /// <summary>Decided or closed; or given to somebody else, except that those who oversee it are told of what is late whoever has it.</summary>
    private IQueryable<Reminder> OfSteps() =>
        Unread(SubjectKind.Step)
            .Where(r =>
                !db.ApprovalSteps.Any(s =>
                    s.Id == r.SubjectId && s.State == StepState.Open && (s.PersonId == r.PersonId || r.RungKind == RungKind.Late)
                )
            );

    private IQueryable<Reminder> OfMemos() =>
        Unread(SubjectKind.Memo)
            .Where(r =>
                // opened, assigned, moved, answered: they call their officer to the step.
                EF.Functions.Like(r.Path, "/approvals/%")
                    && !db.ApprovalSteps.Any(s =>
                        s.Case!.MemoId == r.SubjectId && s.State == StepState.Open && s.PersonId == r.PersonId
                    )
                || r.RungKind == RungKind.Asked
                    && !db.OpinionRequests.Any(q =>
                        q.Step!.Case!.MemoId == r.SubjectId
                        && q.Step.State == StepState.Open
                        && q.AskedId == r.PersonId
                        && q.AnsweredAt == null
                        && q.WithdrawnAt == null
                    )
                || r.RungKind == RungKind.Vacant
                    && !db.ApprovalSteps.Any(s =>
                        s.Case!.MemoId == r.SubjectId && s.State == StepState.Open && s.PersonId == null
                    )
                || r.RungKind == RungKind.Stuck && !db.ApprovalCases.Any(c => c.MemoId == r.SubjectId && c.StuckSince != null)
                || r.RungKind == RungKind.NumberWanted
                    && !db.Memos.Any(m =>
                        m.Id == r.SubjectId && m.State == MemoState.Circulating && m.Number == null && m.ReservedNumber == null
                    )
                || r.RungKind == RungKind.Returned && !db.Memos.Any(m => m.Id == r.SubjectId && m.State == MemoState.Returned)
            );

    /// <summary>Finished, withdrawn, or its due date is another one; a request for more that was answered.</summary>
    private IQueryable<Reminder> OfMeasures() =>
        Unread(SubjectKind.Measure)
            .Where(r => r.RungKind != RungKind.Withdrawn)
            .Where(r =>
                !Going().Any(m => m.Id == r.SubjectId)
                || Rung.Ladder.Contains(r.RungKind) && !db.Measures.Any(m => m.Id == r.SubjectId && m.DueOn == r.DueOn)
                || r.RungKind == RungKind.Asked
                    && !db.Measures.Any(m => m.Id == r.SubjectId && m.Requests.Any(q => q.AnsweredAt == null))
            );

    /// <summary>Reported for that round, or the round was closed since; what is told after the closing asks for a late report.</summary>
    private IQueryable<Reminder> OfRounds() =>
        Unread(SubjectKind.Checkpoint)
            .Where(r =>
                !Going()
                    .Any(m =>
                        m.Id == r.SubjectId
                        && db.Checkpoints.Any(c =>
                            c.FiscalYear == m.FiscalYear
                            && c.CutOff == r.DueOn
                            && (c.ClosedAsOf == null || r.SentAt > c.ClosedAsOf)
                            && !m.Reports.Any(report => report.Round == c.Round)
                        )
                    )
            );

    private IQueryable<Reminder> OfParts() =>
        Unread(SubjectKind.Occurrence)
            .Where(r =>
                !Going()
                    .Any(m =>
                        m.Id == r.SubjectId
                        && m.Occurrences.Any(o => o.DueOn == r.DueOn && o.ReportId == null && o.DroppedAt == null)
                    )
            );

    /// <summary>Mail reaches the person again, or they left.</summary>
    private IQueryable<Reminder> OfPersons() =>
        Unread(SubjectKind.Person)
            .Where(r =>
                r.RungKind == RungKind.MailRefused
                && !db.Persons.Any(p => p.Id == r.SubjectId && p.IsActive && p.MailRefusal != "")
            );

    private IQueryable<Reminder> OfItems() =>
        Unread(SubjectKind.Disclosure)
            .Where(r => Rung.Ladder.Contains(r.RungKind) && !DisclosureSubjects.Due(db).Any(i => i.Id == r.SubjectId));

    /// <summary>The item's addresses are well again, or given no more.</summary>
    private IQueryable<Reminder> OfAddresses() =>
        Unread(SubjectKind.Disclosure)
            .Where(r => r.RungKind == RungKind.LinkDead || r.RungKind == RungKind.LinkSuspect)
            .Where(r => !db.DisclosureAddresses.Any(a => a.ItemId == r.SubjectId && a.RemovedAt == null && a.IsToldTrouble));

    private IQueryable<Reminder> OfPublications() =>
        Unread(SubjectKind.Publication)
            .Where(r => r.RungKind == RungKind.ReviewAsked)
            .Where(r => !db.Publications.Any(p => p.MemoId == r.SubjectId && p.State == PublicationState.AwaitingReview));

    /// <summary>Its reader took note.</summary>
    private IQueryable<Reminder> OfCirculars() =>
        Unread(SubjectKind.Circular)
            .Where(r =>
                !db.CircularRecipients.Any(c => c.MemoId == r.SubjectId && c.PersonId == r.PersonId && c.NotedAt == null)
            );

    private IQueryable<Measure> Going() => db.Measures.Going();
}

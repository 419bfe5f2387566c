using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Adoption;

/// <summary>The order that ends a memo, carried out on its measures: each gets its line in the journal, its owners are told.</summary>
/// <param name="seats">Who the contents name.</param>
internal sealed class MeasureOrder(ItaDbContext db, Memo memo, Func<MeasureContent, SeatedContent> seats, DateTimeOffset now)
{
    public void CarryOut(ProposedMeasure proposed)
    {
        var (measure, amendment) = (proposed.Measure!, proposed.Amendment);
        measure.Free();
        if (memo.State is MemoState.Rejected)
            Refuse(measure, amendment);
        else if (memo.State is MemoState.Approved && amendment is null)
            Adopt(measure);
        else if (memo.State is MemoState.Approved)
            Apply(measure, amendment!);
    }

    /// <summary>What was owed for the measures as they were and has not left yet.</summary>
    public async Task StrikeAsync(IReadOnlyList<Measure> amended, CancellationToken cancel)
    {
        if (amended.Count == 0)
            return;
        var measures = amended.ToDictionary(m => (long)m.Id);
        var ids = measures.Keys.ToList();
        var owed = await db
            .Reminders.Where(r => ids.Contains(r.SubjectId) && r.SentAt == null && r.CancelledAt == null)
            .Where(r => SubjectKinds.OfMeasures.Contains(r.SubjectKind))
            .ToListAsync(cancel);
        foreach (var reminder in owed.Where(r => !IsOwed(measures[r.SubjectId], r.PersonId)))
            reminder.CancelledAt = now;
    }

    private static bool IsOwed(Measure measure, int personId) =>
        measure.State is not MeasureState.Withdrawn && measure.Ownerships.Exists(o => o.PersonId == personId);

    private void Adopt(Measure measure)
    {
        measure.Adopt(now);
        foreach (var owner in measure.IsGoing ? Owners(measure) : [])
            db.Reminders.AddRange(MeasureNotices.Adopted(measure, owner, now));
        Record(measure, JournalKind.MeasureAdopted, $"อนุมัติมาตรการ “{measure.Title}”");
    }

    private void Apply(Measure measure, MeasureAmendment amendment)
    {
        amendment.State = AmendmentState.Applied;
        if (amendment.Content is { } content)
            Change(measure, amendment, seats(content));
        else
            Withdraw(measure, amendment.Reason);
    }

    private void Change(Measure measure, MeasureAmendment amendment, SeatedContent content)
    {
        var change = new MeasureChange(measure, content, amendment.By!, amendment.Reason, isNew: false);
        MeasureSeats.Write(measure, content, now);
        if (measure.IsGoing)
            db.Reminders.AddRange(change.Notices(now));
        Record(measure, JournalKind.MeasureChanged, $"{amendment.By!.Name} {change.Words()}");
    }

    private void Withdraw(Measure measure, string reason)
    {
        measure.Withdraw();
        foreach (var owner in Owners(measure))
            db.Reminders.AddRange(MeasureNotices.Withdrawn(measure, owner, reason, now));
        Record(measure, JournalKind.MeasureWithdrawn, $"ยกเลิกมาตรการ “{measure.Title}”");
    }

    private void Refuse(Measure measure, MeasureAmendment? amendment)
    {
        if (amendment is not null)
            amendment.State = AmendmentState.Dropped;
        var what = amendment is null ? "" : "การเปลี่ยนแปลง";
        Record(measure, JournalKind.MeasureRefused, $"ไม่อนุมัติ{what}มาตรการ “{measure.Title}”");
    }

    private static IEnumerable<Person> Owners(Measure measure) =>
        measure.Ownerships.Select(o => o.Person!).Where(p => p.IsActive);

    private void Record(Measure measure, JournalKind kind, string what)
    {
        var order = memo.Number is { } number ? $"ตามคำสั่งในบันทึกที่ {number.Text}" : "ตามคำสั่งในบันทึก";
        db.Journal.Write(kind, now, $"{what} {order}", memo.Id, measureId: measure.Id);
    }
}

using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Adoption;

/// <summary>What becomes of a memo's measures when it ends: by the head's order they are adopted and their owners told. Saves nothing.</summary>
public sealed class AdoptionEnding(ItaDbContext db)
{
    public async Task EndAsync(Memo memo, DateTimeOffset now, CancellationToken cancel)
    {
        if (await FindAsync(memo, cancel) is not { } adoption)
            return;
        var held = adoption.Measures.FindAll(p => p.Measure!.ProposedInId == memo.Id);
        var seats = await MeasureSeats.ReadAsync(
            db,
            [.. held.Select(p => p.Amendment?.Content).OfType<MeasureContent>()],
            cancel
        );
        foreach (var proposed in held)
        {
            proposed.Measure!.Free();
            if (memo.State is MemoState.Approved)
                Adopt(memo, proposed.Measure, proposed.Amendment, seats, now);
            else if (memo.State is MemoState.Rejected)
                Refuse(memo, proposed.Measure, proposed.Amendment, now);
        }

        if (memo.State is MemoState.Approved)
            await StrikeAsync([.. held.Where(p => p.Amendment is not null).Select(p => p.Measure!)], now, cancel);

        // Returned: its drafter mends it and sends it again.
        if (memo.State is MemoState.Returned)
            return;
        adoption.EndedAt = now;
        adoption.State = memo.State switch
        {
            MemoState.Approved => AdoptionState.Adopted,
            MemoState.Rejected => AdoptionState.Refused,
            _ => AdoptionState.TakenBack,
        };
        if (memo.State is MemoState.Approved)
            await KeepCheckpointsAsync(new FiscalYear(adoption.FiscalYear), now, cancel);
    }

    /// <summary>With everything that its measures need, in as many queries for fifty of them as for one.</summary>
    private Task<MeasureAdoption?> FindAsync(Memo memo, CancellationToken cancel) =>
        db
            .MeasureAdoptions.Include(a => a.Measures)
                .ThenInclude(p => p.Amendment!.By)
            .Include(a => a.Measures)
                .ThenInclude(p => p.Measure!.Divisions)
            .Include(a => a.Measures)
                .ThenInclude(p => p.Measure!.Occurrences)
            .Include(a => a.Measures)
                .ThenInclude(p => p.Measure!.Ownerships)
                    .ThenInclude(o => o.Person)
            .AsSplitQuery()
            .SingleOrDefaultAsync(a => a.MemoId == memo.Id && a.State == AdoptionState.Drafted, cancel);

    private void Adopt(
        Memo memo,
        Measure measure,
        MeasureAmendment? amendment,
        Func<MeasureContent, SeatedContent> seats,
        DateTimeOffset now
    )
    {
        if (amendment is null)
        {
            measure.Adopt(now);
            foreach (var owner in Owners(measure))
                db.Reminders.AddRange(MeasureNotices.Adopted(measure, owner, now));
            Record(memo, measure, JournalKind.MeasureAdopted, $"อนุมัติมาตรการ “{measure.Title}” {By(memo)}", now);
            return;
        }

        amendment.State = AmendmentState.Applied;
        if (amendment.Content is { } content)
        {
            var seated = seats(content);
            var change = new MeasureChange(measure, seated, amendment.By!, amendment.Reason, isNew: false);
            MeasureSeats.Write(measure, seated, now);
            if (measure.Status is not ProgressStatus.Completed)
                db.Reminders.AddRange(change.Notices(now));
            Record(memo, measure, JournalKind.MeasureChanged, $"{amendment.By!.Name} {change.Words()} {By(memo)}", now);
        }
        else
        {
            measure.Withdraw();
            foreach (var owner in Owners(measure))
                db.Reminders.AddRange(MeasureNotices.Withdrawn(measure, owner, amendment.Reason, now));
            Record(memo, measure, JournalKind.MeasureWithdrawn, $"ยกเลิกมาตรการ “{measure.Title}” {By(memo)}", now);
        }
    }

    private void Refuse(Memo memo, Measure measure, MeasureAmendment? amendment, DateTimeOffset now)
    {
        if (amendment is not null)
            amendment.State = AmendmentState.Dropped;
        var what = amendment is null ? "" : "การเปลี่ยนแปลง";
        Record(memo, measure, JournalKind.MeasureRefused, $"ไม่อนุมัติ{what}มาตรการ “{measure.Title}” {By(memo)}", now);
    }

    /// <summary>What was owed for the measures as they were and has not left yet.</summary>
    private async Task StrikeAsync(IReadOnlyList<Measure> amended, DateTimeOffset now, CancellationToken cancel)
    {
        if (amended.Count == 0)
            return;
        var measures = amended.ToDictionary(m => (long)m.Id);
        var ids = measures.Keys.ToList();
        var owed = await db
            .Reminders.Where(r => ids.Contains(r.SubjectId) && r.SentAt == null && r.CancelledAt == null)
            .Where(r => SubjectKinds.OfMeasures.Contains(r.SubjectKind))
            .ToListAsync(cancel);
        foreach (var reminder in owed)
            if (
                measures[reminder.SubjectId] is var measure
                && (
                    measure.State is MeasureState.Withdrawn || measure.Ownerships.TrueForAll(o => o.PersonId != reminder.PersonId)
                )
            )
                reminder.CancelledAt = now;
    }

    /// <summary>Whoever adds them at the same moment saves second, and the decision is written again.</summary>
    private async Task KeepCheckpointsAsync(FiscalYear year, DateTimeOffset now, CancellationToken cancel)
    {
        var known = await db.Checkpoints.Where(c => c.FiscalYear == year.BuddhistYear).Select(c => c.Round).ToListAsync(cancel);
        foreach (var round in Enum.GetValues<CheckpointRound>().Except(known))
        {
            db.Checkpoints.Add(
                new()
                {
                    FiscalYear = year.BuddhistYear,
                    Round = round,
                    CutOff = round.CutOff(year),
                }
            );
            db.Journal.Write(
                JournalKind.CheckpointChanged,
                now,
                $"ตั้งรอบการกำกับติดตาม{round.Words()} ปีงบประมาณ {year} วันตัดรอบ {ThaiDate.Short(round.CutOff(year))}"
            );
        }
    }

    private static IEnumerable<Person> Owners(Measure measure) =>
        measure.Ownerships.Select(o => o.Person!).Where(p => p.IsActive);

    private static string By(Memo memo) =>
        memo.Number is { } number ? $"ตามคำสั่งในบันทึกที่ {number.Text}" : "ตามคำสั่งในบันทึก";

    private void Record(Memo memo, Measure measure, JournalKind kind, string text, DateTimeOffset now) =>
        db.Journal.Write(kind, now, text, memo.Id, measureId: measure.Id);
}

using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>ยกเลิกมาตรการ: a draft, or with a reason an adopted one, whose owners are told. It is kept.</summary>
/// <param name="Revision">The revision that the page showed.</param>
public sealed record WithdrawMeasure(int MeasureId, int Revision, int PersonId, string Reason);

public sealed class WithdrawMeasureHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NoReason = new("โปรดเขียนเหตุผลที่ยกเลิก", nameof(WithdrawMeasure.Reason));

    public Task<Refusal?> HandleAsync(WithdrawMeasure command, CancellationToken cancel) =>
        db.InOneTransactionAsync(stop => WithdrawAsync(command, stop), cancel).OrIfLostAsync(MeasureRefusals.HasMoved);

    private async Task<Refusal?> WithdrawAsync(WithdrawMeasure command, CancellationToken cancel)
    {
        var by = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not { KeepsItaYear: true })
            return MeasureRefusals.NotYours;
        var measure = await MeasureSeats.FindAsync(db, command.MeasureId, cancel);
        if (measure is null or { State: MeasureState.Withdrawn })
            return MeasureRefusals.Gone;
        var reason = command.Reason.Trim();
        if (await WhyNotAsync(measure, reason, cancel) is { } refusal)
            return refusal;

        db.Entry(measure).Property(m => m.Revision).OriginalValue = command.Revision;
        await EndAsync(measure, by, reason, cancel);
        return null;
    }

    private async Task EndAsync(Measure measure, Person by, string reason, CancellationToken cancel)
    {
        var (now, wasAdopted) = (clock.GetUtcNow(), measure.State is MeasureState.Adopted);
        // Of a year that was over when it was entered, nobody was told of it.
        var knew = measure.Ownerships.Select(o => o.Person!).Where(p => p.IsActive && !measure.EnteredAfterwards);
        measure.Withdraw();
        await db.SaveChangesAsync(cancel);
        if (wasAdopted)
        {
            await new UnsentMail(db).StrikeFinishedAsync(measure, now, cancel);
            foreach (var owner in knew)
                db.Reminders.AddRange(MeasureNotices.Withdrawn(measure, owner, reason, now));
        }
        var why = reason.Length > 0 ? $" เหตุผล: {reason}" : "";
        var what = $"ยกเลิก{(wasAdopted ? "" : "ร่าง")}มาตรการ “{measure.Title}”{why}";
        db.Journal.Write(JournalKind.MeasureWithdrawn, now, by, what, measure: measure);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<Refusal?> WhyNotAsync(Measure measure, string reason, CancellationToken cancel)
    {
        if (measure.ProposedInId is not null)
            return MeasureRefusals.IsHeld;
        if (measure.State is MeasureState.Draft)
            return null;
        return await db.Organization.AnyAsync(o => o.Practice.MeasureChanges == MeasureChanges.ByMemo, cancel)
                ? MeasureRefusals.NeedsMemo
            : reason.Length == 0 ? NoReason
            : null;
    }
}

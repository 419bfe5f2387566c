using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.PaperOrders;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.PaperOrders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Adoption;

/// <summary>
/// อนุมัติแล้วบนกระดาษ: the chosen drafts hold since the day of the paper. Of a year that is over nobody is told and nothing is asked for; of
/// one that goes on owners are told as if a memo had adopted them.
/// </summary>
/// <param name="Measures">The chosen drafts.</param>
public sealed record AdoptOnPaper(int FiscalYear, int PersonId, IReadOnlyCollection<int> Measures, ScannedOrder Paper);

/// <param name="Count">How many measures were adopted.</param>
public sealed record AdoptedOnPaper(int Count, Refusal? Refusal);

public sealed class AdoptOnPaperHandler(ItaDbContext db, TimeProvider clock)
{
    public async Task<AdoptedOnPaper> HandleAsync(AdoptOnPaper command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(command);
        var by = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not { KeepsItaYear: true })
            return new(0, MeasureRefusals.NotYours);
        var now = clock.GetUtcNow();
        var year = new FiscalYear(command.FiscalYear);
        var set = await ProposedSet.ReadAsync(db, command.FiscalYear, command.Measures, cancel);
        if (WhyNot(set.Drafts, isOver: ThaiDate.DayOf(now) > year.Last) is { } refusal)
            return new(0, refusal);
        var (order, unfit) = await command.Paper.ReadAsync(command.FiscalYear, by, now, cancel);
        if (order is null)
            return new(0, unfit);
        db.PaperOrders.Add(order);
        foreach (var measure in set.Drafts)
            Adopt(measure, order, by, now);
        await ProposeMeasuresHandler.TakeFromOthersAsync(db, [.. set.Drafts.Select(m => m.Id)], now, cancel);
        await db.KeepRoundsAsync(year, now, cancel);
        return await db.TrySaveAsync(cancel) ? new(set.Drafts.Count, null) : new(0, MeasureRefusals.HasMoved);
    }

    /// <param name="isOver">Then it needs no owner: nobody is asked for anything.</param>
    private static Refusal? WhyNot(IReadOnlyList<Measure> drafts, bool isOver)
    {
        if (drafts.Count == 0)
            return ProposeMeasuresHandler.Nothing;
        if (drafts.Any(m => m.ProposedInId is not null))
            return MeasureRefusals.IsHeld;
        foreach (var draft in drafts)
            if (ProposedSet.Missing(draft, needsOwner: !isOver) is { Count: > 0 } missing)
                return ProposeMeasuresHandler.Incomplete(draft, missing);
        return null;
    }

    private void Adopt(Measure measure, PaperOrder order, Person by, DateTimeOffset now)
    {
        measure.Adopt(now, order);
        foreach (var owner in measure.IsGoing ? measure.Ownerships.Select(o => o.Person!).Where(p => p.IsActive) : [])
            db.Reminders.AddRange(MeasureNotices.Adopted(measure, owner, now));
        var what = $"บันทึกว่ามาตรการ “{measure.Title}” {order.Words} โดย {order.Signer} {order.Capacity}";
        db.Journal.Write(JournalKind.MeasureAdopted, now, by, what, measure: measure);
    }
}

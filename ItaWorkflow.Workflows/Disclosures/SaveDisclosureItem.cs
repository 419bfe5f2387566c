using ItaWorkflow.Data.Disclosures;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>What the office keeps of one item. Who only answers for it writes the explanation and whether everything is there.</summary>
public sealed record SaveDisclosureItem(int ById, int FiscalYear, string Code)
{
    public string Wording { get; init; } = "";
    public string Asks { get; init; } = "";
    public string Explanation { get; init; } = "";
    public int? DivisionId { get; init; }
    public int? OwnerId { get; init; }
    public DateOnly? DueOn { get; init; }

    /// <summary>Somebody looked and found everything there that the item lists.</summary>
    public bool IsContentFound { get; init; }
}

public sealed class SaveDisclosureItemHandler(ItaDbContext db, YearItems items, TimeProvider clock)
{
    public async Task<Refusal?> HandleAsync(SaveDisclosureItem command, CancellationToken cancel) =>
        await items.FindAsync(command.FiscalYear, command.Code, cancel) is null
            ? DisclosureRefusals.NoItem
            : await db.InTurnAsync(command.ById, clock, act => SaveAsync(command, act, cancel), cancel);

    private async Task<Refusal?> SaveAsync(SaveDisclosureItem command, AdministrativeAct act, CancellationToken cancel)
    {
        var item = await OwnAddress.ItemAsync(db, (command.FiscalYear, command.Code), act.At, cancel);
        if (!item.IsFor(act.By))
            return DisclosureRefusals.NotYours;
        if (act.By.KeepsItaYear && await GiveAsync(item, command, act, cancel) is { } refusal)
            return refusal;
        item.Explanation = command.Explanation.Trim();
        item.FindContent(command.IsContentFound ? act.By.Id : null, act.At);
        if (db.Entry(item).State is not EntityState.Unchanged)
            act.Record(JournalKind.DisclosureChanged, $"แก้ไขข้อ {item.Code} ปีงบประมาณ {item.FiscalYear}");
        return null;
    }

    private async Task<Refusal?> GiveAsync(
        DisclosureItem item,
        SaveDisclosureItem command,
        AdministrativeAct act,
        CancellationToken cancel
    )
    {
        if (command.DivisionId is { } division && !await db.Divisions.AnyAsync(d => d.Id == division, cancel))
            return DisclosureRefusals.NoDivision;
        if (
            command.OwnerId is { } owner
            && owner != item.OwnerId
            && !await db.Persons.AnyAsync(p => p.Id == owner && p.IsActive, cancel)
        )
            return DisclosureRefusals.NoOwner;
        (item.Wording, item.Asks) = (command.Wording.Trim(), command.Asks.Trim());
        (item.DivisionId, item.DueOn) = (command.DivisionId, command.DueOn);
        item.Give(command.OwnerId, act.At);
        return null;
    }
}

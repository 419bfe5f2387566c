using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>An address is not an item's any more; what was found there stays on record.</summary>
public sealed record TakeAddress(int ById, long AddressId);

public sealed class TakeAddressHandler(ItaDbContext db, TimeProvider clock)
{
    public Task<Refusal?> HandleAsync(TakeAddress command, CancellationToken cancel) =>
        db.InTurnAsync(command.ById, clock, act => TakeAsync(command, act, cancel), cancel);

    private async Task<Refusal?> TakeAsync(TakeAddress command, AdministrativeAct act, CancellationToken cancel)
    {
        var address = await db
            .DisclosureAddresses.Include(a => a.Item)
            .SingleOrDefaultAsync(a => a.Id == command.AddressId && a.RemovedAt == null, cancel);
        if (address is null)
            return DisclosureRefusals.Gone;
        if (!address.Item!.IsFor(act.By))
            return DisclosureRefusals.NotYours;
        address.RemovedAt = act.At;
        act.Record(
            JournalKind.DisclosureChanged,
            $"นำที่อยู่ {address.Url} ออกจากข้อ {address.Item.Code} ปีงบประมาณ {address.Item.FiscalYear}"
        );
        return null;
    }
}

using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Settings;

/// <summary>Under which address people reach the intranet: every link in a mail and on a paper begins with it.</summary>
/// <param name="PublicAddress">Empty: not known, then mails carry no link.</param>
public sealed record ChangePublicAddress(int ById, string PublicAddress);

public sealed class ChangePublicAddressHandler(ItaDbContext db, TimeProvider clock)
{
    public Task<Refusal?> HandleAsync(ChangePublicAddress command, CancellationToken cancel) =>
        OfficeAddresses.IsWebAddress(command.PublicAddress.Trim())
            ? db.AdministerAsync(command.ById, clock, act => ChangeAsync(command, act, cancel), cancel)
            : Task.FromResult<Refusal?>(ChangeOrganizationHandler.BadAddress);

    private async Task<Refusal?> ChangeAsync(ChangePublicAddress command, AdministrativeAct act, CancellationToken cancel)
    {
        var organization = await db.Organization.SingleAsync(cancel);
        var addresses = organization.Addresses with { PublicAddress = command.PublicAddress };
        if (addresses == organization.Addresses)
            return null;
        organization.Addresses = addresses;
        act.Record(
            JournalKind.OrganizationChanged,
            addresses.PublicAddress.Length > 0
                ? $"ตั้งที่อยู่เว็บของระบบเป็น {addresses.PublicAddress}"
                : "ล้างที่อยู่เว็บของระบบ"
        );
        return null;
    }
}

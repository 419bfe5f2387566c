using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Organization;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>Under which address people reach the intranet: every link in a mail and on a paper begins with it.</summary>
/// <param name="PublicAddress">Empty: not known, then mails carry no link.</param>
public sealed record ChangePublicAddress(int ById, string PublicAddress);

public sealed class ChangePublicAddressHandler(ItaDbContext db, TimeProvider clock)
{
    public Task<Refusal?> HandleAsync(ChangePublicAddress command, CancellationToken cancel) =>
        ChangeOrganizationHandler.IsWebAddress(command.PublicAddress)
            ? db.AdministerAsync(command.ById, clock, act => ChangeAsync(command, act, cancel), cancel)
            : Task.FromResult<Refusal?>(ChangeOrganizationHandler.BadAddress);

    private async Task<Refusal?> ChangeAsync(ChangePublicAddress command, AdministrativeAct act, CancellationToken cancel)
    {
        var organization = await db.Organization.SingleAsync(cancel);
        var address = command.PublicAddress.Trim().TrimEnd('/');
        if (address == organization.PublicAddress)
            return null;
        organization.PublicAddress = address;
        act.Record(
            JournalKind.OrganizationChanged,
            address.Length > 0 ? $"ตั้งที่อยู่เว็บของระบบเป็น {address}" : "ล้างที่อยู่เว็บของระบบ"
        );
        return null;
    }
}

using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Settings;

/// <summary>How the organization stands on paper, and the settings that follow from its practice: one page, one act.</summary>
public sealed record ChangeOrganization(
    int ById,
    string Name,
    string Address,
    string Phone,
    NumberingSettings Numbering,
    Practice Practice,
    OfficeAddresses Addresses
);

public sealed class ChangeOrganizationHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NoName = new("โปรดกรอกชื่อหน่วยงาน", nameof(ChangeOrganization.Name));
    public static readonly Refusal BadAddress = new(
        "ที่อยู่เว็บต้องขึ้นต้นด้วย http:// หรือ https:// เช่น https://ita.example.go.th",
        nameof(OfficeAddresses.PublicAddress)
    );
    public static readonly Refusal BadTimestampUrl = new(
        "ที่อยู่บริการประทับเวลาต้องขึ้นต้นด้วย http:// หรือ https://",
        nameof(OfficeAddresses.TimestampUrl)
    );

    public Task<Refusal?> HandleAsync(ChangeOrganization command, CancellationToken cancel)
    {
        if (command.Name.Trim().Length == 0)
            return Task.FromResult<Refusal?>(NoName);
        if (!OfficeAddresses.IsWebAddress(command.Addresses.PublicAddress))
            return Task.FromResult<Refusal?>(BadAddress);
        if (!OfficeAddresses.IsWebAddress(command.Addresses.TimestampUrl))
            return Task.FromResult<Refusal?>(BadTimestampUrl);
        return db.AdministerAsync(command.ById, clock, act => ChangeAsync(command, act, cancel), cancel);
    }

    private async Task<Refusal?> ChangeAsync(ChangeOrganization command, AdministrativeAct act, CancellationToken cancel)
    {
        var organization = await db.Organization.SingleAsync(cancel);
        organization.Name = command.Name.Trim();
        organization.Address = command.Address.Trim();
        organization.Phone = command.Phone.Trim();
        organization.Numbering = command.Numbering;
        organization.Practice = command.Practice;
        organization.Addresses = command.Addresses;
        if (db.Entry(organization).State is EntityState.Modified)
            act.Record(JournalKind.OrganizationChanged, "แก้ไขข้อมูลและการตั้งค่าของหน่วยงาน");
        return null;
    }
}

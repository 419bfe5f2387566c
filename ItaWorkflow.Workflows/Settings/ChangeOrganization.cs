using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Organization;

/// <summary>How the organization stands on paper, and the settings that follow from its practice.</summary>
public sealed record ChangeOrganization(
    int ById,
    string Name,
    string Address,
    string Phone,
    NumberingMode Numbering,
    string PublicAddress,
    string TimestampUrl
)
{
    public ActingEnd ActingEnd { get; init; }
    public SameOfficer SameOfficer { get; init; }
    public MeasureChanges MeasureChanges { get; init; }
}

public sealed class ChangeOrganizationHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NoName = new("โปรดกรอกชื่อหน่วยงาน", nameof(ChangeOrganization.Name));
    public static readonly Refusal BadAddress = new(
        "ที่อยู่เว็บต้องขึ้นต้นด้วย http:// หรือ https:// เช่น https://ita.example.go.th",
        nameof(ChangeOrganization.PublicAddress)
    );
    public static readonly Refusal BadTimestampUrl = new(
        "ที่อยู่บริการประทับเวลาต้องขึ้นต้นด้วย http:// หรือ https://",
        nameof(ChangeOrganization.TimestampUrl)
    );

    public Task<Refusal?> HandleAsync(ChangeOrganization command, CancellationToken cancel)
    {
        if (command.Name.Trim().Length == 0)
            return Task.FromResult<Refusal?>(NoName);
        if (!IsWebAddress(command.PublicAddress))
            return Task.FromResult<Refusal?>(BadAddress);
        if (!IsWebAddress(command.TimestampUrl))
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
        organization.ActingEnd = command.ActingEnd;
        organization.SameOfficer = command.SameOfficer;
        organization.MeasureChanges = command.MeasureChanges;
        organization.PublicAddress = command.PublicAddress.Trim().TrimEnd('/');
        organization.TimestampUrl = command.TimestampUrl.Trim();
        var changed = db.Entry(organization).Properties.Count(p => p.IsModified);
        if (changed > 0)
            act.Record(JournalKind.OrganizationChanged, "แก้ไขข้อมูลและการตั้งค่าของหน่วยงาน");
        return null;
    }

    internal static bool IsWebAddress(string text) =>
        text.Trim().Length == 0
        || (Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0);
}

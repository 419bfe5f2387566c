using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Settings;

/// <summary>How the office shows itself to everybody.</summary>
public sealed record ChangePublicSettings(int ById, PublicSettings Settings);

public sealed class ChangePublicSettingsHandler(ItaDbContext db, TimeProvider clock)
{
    public static Refusal BadAddress(string field) => new("ที่อยู่เว็บต้องขึ้นต้นด้วย http:// หรือ https://", field);

    public Task<Refusal?> HandleAsync(ChangePublicSettings command, CancellationToken cancel)
    {
        var settings = command.Settings;
        foreach (
            var (address, field) in new[]
            {
                (settings.Website, nameof(settings.Website)),
                (settings.Questions, nameof(settings.Questions)),
                (settings.Complaints, nameof(settings.Complaints)),
            }
        )
            if (!OfficeAddresses.IsWebAddress(address))
                return Task.FromResult<Refusal?>(BadAddress(field));
        return db.AdministerAsync(command.ById, clock, act => ChangeAsync(settings, act, cancel), cancel);
    }

    private async Task<Refusal?> ChangeAsync(PublicSettings settings, AdministrativeAct act, CancellationToken cancel)
    {
        var organization = await db.Organization.SingleAsync(cancel);
        organization.Public = settings;
        if (db.Entry(organization).State is EntityState.Modified)
            act.Record(JournalKind.OrganizationChanged, "แก้ไขการตั้งค่าหน้าสาธารณะและการตรวจที่อยู่");
        return null;
    }
}

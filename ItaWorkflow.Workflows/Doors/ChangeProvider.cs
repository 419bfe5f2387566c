using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Administration;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Doors;

/// <summary>A provider by which people come in. Who had it as the only way comes in by password again when it is shut or becomes another.</summary>
/// <param name="Door">Its secrets are none yet; null: shut.</param>
/// <param name="Secret">Empty: the one kept stays, as long as it is the same application's at the same place.</param>
public sealed record ChangeProvider(int ById, DoorKind Kind, ProviderSettings? Door, string Secret);

public sealed class ChangeProviderHandler(ItaDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly Refusal BadAddress = new(
        "โปรดกรอกที่อยู่ของผู้ให้บริการ ขึ้นต้นด้วย https://",
        nameof(ProviderSettings.Address)
    );
    public static readonly Refusal BadTenant = new(
        "โปรดกรอกรหัสหน่วยงาน (Directory tenant ID) รูปแบบ xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
        nameof(ProviderSettings.Tenant)
    );
    public static readonly Refusal NoClient = new("โปรดกรอกรหัสแอป (Client ID)", nameof(ProviderSettings.ClientId));
    public static readonly Refusal NoSecret = new("โปรดกรอกรหัสลับของแอป (Client secret)", nameof(ChangeProvider.Secret));

    public Task<Refusal?> HandleAsync(ChangeProvider command, CancellationToken cancel) =>
        command.Door is { } door && Refuse(command.Kind, door) is { } refusal
            ? Task.FromResult<Refusal?>(refusal)
            : db.AdministerAsync(command.ById, clock, act => ChangeAsync(command, act, cancel), cancel);

    private static Refusal? Refuse(DoorKind kind, ProviderSettings door) =>
        !IsProvider(door.Address) ? BadAddress
        : kind is DoorKind.Entra != Guid.TryParseExact(door.Tenant, "D", out _) ? BadTenant
        : door.ClientId.Length == 0 ? NoClient
        : null;

    private static bool IsProvider(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps
        && uri is { Query: "", Fragment: "", UserInfo: "" };

    private async Task<Refusal?> ChangeAsync(ChangeProvider command, AdministrativeAct act, CancellationToken cancel)
    {
        var organization = await db.Organization.SingleAsync(cancel);
        var kept = organization.Provider(command.Kind);
        var released = command.Door?.Authority == kept.Authority ? 0 : await ReleaseAsync(command, cancel);
        if (command.Door is not { } door)
            organization.SetProvider(command.Kind, new() { HashKey = kept.HashKey });
        else if (Sealed(command, door, kept) is { } sealedSecret)
            organization.SetProvider(command.Kind, door with { Secret = sealedSecret, HashKey = HashKey(command.Kind, kept) });
        else
            return NoSecret;
        Record(act, command, released);
        return null;
    }

    /// <summary>A secret that was given for one place is never sent to another.</summary>
    private string? Sealed(ChangeProvider command, ProviderSettings door, ProviderSettings kept) =>
        command.Secret.Length > 0 ? ProviderSecrets.Seal(command.Secret, protection)
        : kept.IsSet && (door.Authority, door.ClientId) == (kept.Authority, kept.ClientId) ? kept.Secret
        : null;

    private string HashKey(DoorKind kind, ProviderSettings kept) =>
        kind is DoorKind.ThaId ? ProviderSecrets.KeepHashKey(kept, protection) : "";

    /// <summary>Nobody is left outside; and links with accounts of another provider are worth nothing. A citizen's number stays one.</summary>
    private async Task<int> ReleaseAsync(ChangeProvider command, CancellationToken cancel)
    {
        if (command is { Door: not null, Kind: not DoorKind.ThaId })
            await db.DoorLinks.Where(l => l.Kind == command.Kind).ExecuteDeleteAsync(cancel);
        return await db
            .Users.Where(a => a.OnlyDoor == command.Kind)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.OnlyDoor, (DoorKind?)null), cancel);
    }

    private static void Record(AdministrativeAct act, ChangeProvider command, int released) =>
        act.Record(
            JournalKind.OrganizationChanged,
            (
                command.Door is { } door
                    ? $"ตั้งค่าทางเข้า {command.Kind.Words()} ที่ {door.Authority}"
                    : $"ปิดทางเข้า {command.Kind.Words()}"
            ) + (released > 0 ? $" ผู้ที่เคยเข้าได้ทางนี้ทางเดียว {released} คนกลับไปใช้รหัสผ่าน" : "")
        );
}

using System.Text.RegularExpressions;
using ItaWorkflow.Data.Doors;
using Microsoft.AspNetCore.DataProtection;

namespace ItaWorkflow.Workflows.Doors;

/// <summary>
/// What of a provider's claims counts. Whoever calls has checked the token's signature, issuer, audience, nonce and life. An address is
/// believed only when the provider says that it verified it: anybody may write any address into a profile.
/// </summary>
public sealed partial class ProofReader(IDataProtectionProvider protection)
{
    public static readonly Refusal ForeignTenant = new(
        "บัญชี Microsoft นี้เป็นของหน่วยงานอื่น โปรดเลือกบัญชีของหน่วยงานแล้วลองอีกครั้ง"
    );
    public static readonly Refusal Incomplete = new("ผู้ให้บริการไม่ได้ส่งข้อมูลระบุตัวบุคคลมาครบ โปรดแจ้งผู้ดูแลระบบ");
    public static readonly Refusal NoPid = new("ThaID ไม่ได้ส่งเลขประจำตัวประชาชนมา โปรดอนุญาตให้ส่ง แล้วลองอีกครั้ง");

    /// <param name="claims">By the provider's own names; null: not told.</param>
    public DoorProofOutcome Read(DoorKind kind, ProviderSettings door, Func<string, string?> claims) =>
        kind switch
        {
            DoorKind.Entra => ReadEntra(door, claims),
            DoorKind.ThaId => ReadThaId(door, claims),
            _ => ReadOpenId(claims),
        };

    /// <summary>The issuer's name does not tell the tenant for sure, so its own claim is asked.</summary>
    private static DoorProofOutcome ReadEntra(ProviderSettings door, Func<string, string?> claims)
    {
        if (!Guid.TryParse(claims("tid"), out var tenant) || !Guid.TryParse(claims("oid"), out var subject))
            return new(null, Incomplete);
        if (tenant.ToString() != door.Tenant)
            return new(null, ForeignTenant);
        // The owner of the address's domain was verified (xms_edov), or Entra names the address as its directory's own.
        var address = IsTrue(claims("xms_edov")) ? claims("email") : claims("verified_primary_email");
        return Proved(DoorKind.Entra, door.Tenant, subject.ToString(), address, claims);
    }

    private static DoorProofOutcome ReadOpenId(Func<string, string?> claims) =>
        claims("iss") is { Length: > 0 } issuer && claims("sub") is { Length: > 0 and <= 255 } subject
            ? Proved(
                DoorKind.OpenId,
                issuer.TrimEnd('/'),
                subject,
                IsTrue(claims("email_verified")) ? claims("email") : null,
                claims
            )
            : new(null, Incomplete);

    private DoorProofOutcome ReadThaId(ProviderSettings door, Func<string, string?> claims) =>
        claims("pid") is { } pid && CitizenNumber().IsMatch(pid)
            ? Proved(DoorKind.ThaId, "", ProviderSecrets.Hash(pid, door, protection), null, claims)
            : new(null, NoPid);

    private static DoorProofOutcome Proved(
        DoorKind kind,
        string issuer,
        string subject,
        string? address,
        Func<string, string?> claims
    ) =>
        new(
            new(
                kind,
                issuer,
                subject,
                address?.Trim().ToLowerInvariant() ?? "",
                claims("name") ?? $"{claims("given_name")} {claims("family_name")}".Trim()
            ),
            null
        );

    private static bool IsTrue(string? claim) => claim is "1" || string.Equals(claim, "true", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^[0-9]{13}\\z", RegexOptions.NonBacktracking)]
    private static partial Regex CitizenNumber();
}

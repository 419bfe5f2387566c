using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Doors;

/// <summary>
/// Somebody for whom a provider vouches comes in: by the link that stands, or, the first time, by an address that the provider verified.
/// Nobody gets an account this way, and who is refused leaves no line in the journal.
/// </summary>
/// <param name="From">Network address, for the journal.</param>
public sealed record EnterByDoor(DoorProof Proof, string From);

public sealed record EnterByDoorOutcome(Account? Account, Refusal? Refusal);

public sealed class EnterByDoorHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal Retired = new("บัญชีของท่านในระบบนี้ปิดการใช้งานแล้ว โปรดติดต่อผู้ดูแลระบบ");

    public async Task<EnterByDoorOutcome> HandleAsync(EnterByDoor command, CancellationToken cancel)
    {
        Account? account = null;
        var refusal = await db.UntilSavedAsync(
            Rereading.Busy,
            async () =>
            {
                (account, var refused) = await FindAsync(command.Proof, cancel);
                if ((refused ?? Refuse(account!, command.Proof.Kind)) is { } no)
                    return no;
                db.Journal.Write(
                    JournalKind.SignedIn,
                    clock.GetUtcNow(),
                    account!.Person!,
                    $"เข้าสู่ระบบทาง {command.Proof.Kind.Words()} จาก {command.From}"
                );
                await db.SaveChangesAsync(cancel);
                return null;
            }
        );
        return refusal is null ? new(account, null) : new(null, refusal);
    }

    public static Refusal Unknown(DoorProof proof) =>
        new(
            $"ระบบนี้ยังไม่รู้จักบัญชี {proof.Kind.Words()} ของท่าน หากมีชื่อผู้ใช้อยู่แล้ว เข้าด้วยรหัสผ่านแล้วเชื่อมบัญชีที่หน้า “บัญชีและลายมือชื่อ” หรือแจ้งผู้ดูแลระบบ"
                + (proof.Kind is DoorKind.ThaId ? "" : $" รหัสของบัญชีที่ต้องแจ้งคือ {proof.Subject}")
        );

    public static Refusal OtherDoor(DoorKind only) => new($"บัญชีนี้เข้าสู่ระบบทาง {only.Words()} เท่านั้น");

    /// <summary>An address may be given to the next officer; the account that it was linked with stays the one that counts.</summary>
    public static Refusal Superseded(DoorKind kind) =>
        new(
            $"บัญชี {kind.Words()} นี้ไม่ใช่บัญชีที่เชื่อมไว้กับชื่อผู้ใช้ของท่าน โปรดใช้บัญชีเดิม หรือให้ผู้ดูแลระบบยกเลิกการเชื่อมเดิมก่อน"
        );

    private static Refusal? Refuse(Account account, DoorKind kind) =>
        !account.Person!.IsActive ? Retired
        : account.OnlyDoor is { } only && only != kind ? OtherDoor(only)
        : null;

    private async Task<(Account?, Refusal?)> FindAsync(DoorProof proof, CancellationToken cancel)
    {
        var links = db.DoorLinks.Where(l => l.Kind == proof.Kind);
        var owner = links.Where(l => l.Issuer == proof.Issuer && l.Subject == proof.Subject).Select(l => l.PersonId);
        var accounts = db.Users.Include(a => a.Person);
        if (await accounts.SingleOrDefaultAsync(a => owner.Contains(a.PersonId), cancel) is { } linked)
            return (linked, null);

        var named =
            proof.VerifiedAddress.Length == 0
                ? []
                : await accounts.Where(a => a.Person!.Email == proof.VerifiedAddress).Take(2).ToListAsync(cancel);
        if (named is not [var account])
            return (null, Unknown(proof));
        if (await links.AsNoTracking().SingleOrDefaultAsync(l => l.PersonId == account.PersonId, cancel) is { } link)
            // The very account, linked by another window since it was asked for above, comes in.
            return link.Issuer == proof.Issuer && link.Subject == proof.Subject
                ? (account, null)
                : (null, Superseded(proof.Kind));
        if (account.Person!.IsActive)
            db.LinkDoor(
                proof,
                account.Person,
                clock.GetUtcNow(),
                $"เชื่อม {proof.Kind.Words()} ด้วยที่อยู่อีเมลที่ผู้ให้บริการยืนยัน"
            );
        return (account, null);
    }
}

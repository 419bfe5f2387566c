using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Doors;

/// <summary>
/// From now on a person comes in by one provider alone, or by their password, too, again. One administrator always keeps a password: a
/// provider that fails must not keep everybody out. Every session of the person ends.
/// </summary>
/// <param name="Only">null: the password counts, too.</param>
public sealed record ChooseOnlyDoor(int ById, int PersonId, DoorKind? Only);

public sealed class ChooseOnlyDoorHandler(ItaDbContext db, UserManager<Account> accounts, TimeProvider clock)
{
    public static readonly Refusal NoAccount = new("บุคคลนี้ยังไม่มีบัญชีเข้าสู่ระบบ");
    public static readonly Refusal NotLinked = new(
        "ต้องเชื่อมบัญชีของทางเข้านี้ก่อน มิฉะนั้นเจ้าตัวจะเข้าสู่ระบบไม่ได้",
        nameof(ChooseOnlyDoor.Only)
    );
    public static readonly Refusal LastPassword = new(
        "ต้องเหลือผู้ดูแลระบบอย่างน้อยหนึ่งคนที่ยังเข้าด้วยรหัสผ่านได้ ไว้ใช้เมื่อผู้ให้บริการขัดข้อง",
        nameof(ChooseOnlyDoor.Only)
    );

    public Task<Refusal?> HandleAsync(ChooseOnlyDoor command, CancellationToken cancel) =>
        db.AdministerAsync(command.ById, clock, act => ChooseAsync(command, act, cancel), cancel);

    private async Task<Refusal?> ChooseAsync(ChooseOnlyDoor command, AdministrativeAct act, CancellationToken cancel)
    {
        var account = await db.Users.Include(a => a.Person).SingleOrDefaultAsync(a => a.PersonId == command.PersonId, cancel);
        if (account is null)
            return NoAccount;
        if (account.OnlyDoor == command.Only)
            return null;
        if (command.Only is { } only && await RefuseAsync(account, only, cancel) is { } refusal)
            return refusal;
        account.OnlyDoor = command.Only;
        act.Record(
            JournalKind.PersonChanged,
            command.Only is { } chosen
                ? $"ให้ {account.Person!.Name} เข้าสู่ระบบทาง {chosen.Words()} เท่านั้น"
                : $"ให้ {account.Person!.Name} เข้าสู่ระบบด้วยรหัสผ่านได้อีก"
        );
        await accounts.UpdateSecurityStampAsync(account);
        return null;
    }

    private async Task<Refusal?> RefuseAsync(Account account, DoorKind only, CancellationToken cancel) =>
        !(await db.Organization.SingleAsync(cancel)).Provider(only).IsSet ? LinkDoorForHandler.NotSet
        : !await db.DoorLinks.AnyAsync(l => l.PersonId == account.PersonId && l.Kind == only, cancel) ? NotLinked
        : !await db.KeepsPasswordWithoutAsync(account.PersonId, cancel) ? LastPassword
        : null;
}

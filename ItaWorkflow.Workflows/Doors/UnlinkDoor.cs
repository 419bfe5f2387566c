using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Doors;

/// <summary>
/// A provider's account is a person's no more: by themselves, or by an administrator, who ends every session of theirs with it and lets
/// their password count again.
/// </summary>
public sealed record UnlinkDoor(int ById, int PersonId, DoorKind Kind);

public sealed class UnlinkDoorHandler(ItaDbContext db, UserManager<Account> accounts, TimeProvider clock)
{
    public static readonly Refusal OnlyWay = new("ทางนี้เป็นทางเดียวที่ท่านเข้าสู่ระบบได้ โปรดให้ผู้ดูแลระบบยกเลิกให้");

    public Task<Refusal?> HandleAsync(UnlinkDoor command, CancellationToken cancel) =>
        command.ById == command.PersonId
            ? db.InTurnAsync(command.ById, clock, act => UnlinkOwnAsync(command, act, cancel), cancel)
            : db.AdministerAsync(command.ById, clock, act => UnlinkForAsync(command, act, cancel), cancel);

    private async Task<Refusal?> UnlinkOwnAsync(UnlinkDoor command, AdministrativeAct act, CancellationToken cancel)
    {
        if (await db.Users.AnyAsync(a => a.PersonId == command.PersonId && a.OnlyDoor == command.Kind, cancel))
            return OnlyWay;
        if (await RemoveAsync(command, cancel))
            act.Record(JournalKind.DoorUnlinked, $"ยกเลิกการเชื่อม {command.Kind.Words()} ของตนเอง");
        return null;
    }

    private async Task<Refusal?> UnlinkForAsync(UnlinkDoor command, AdministrativeAct act, CancellationToken cancel)
    {
        if (!await RemoveAsync(command, cancel))
            return null;
        var person = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        act.Record(JournalKind.DoorUnlinked, $"ยกเลิกการเชื่อม {command.Kind.Words()} ของ {person.Name}");
        if (await db.Users.SingleOrDefaultAsync(a => a.PersonId == person.Id, cancel) is not { } account)
            return null;
        if (account.OnlyDoor == command.Kind)
            account.OnlyDoor = null;
        await accounts.UpdateSecurityStampAsync(account);
        return null;
    }

    private async Task<bool> RemoveAsync(UnlinkDoor command, CancellationToken cancel)
    {
        var link = await db.DoorLinks.SingleOrDefaultAsync(l => l.PersonId == command.PersonId && l.Kind == command.Kind, cancel);
        if (link is not null)
            db.DoorLinks.Remove(link);
        return link is not null;
    }
}

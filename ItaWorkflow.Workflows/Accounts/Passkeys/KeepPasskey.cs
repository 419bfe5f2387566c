using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts.Passkeys;

/// <summary>A device or a security key proved that it holds a key for this person: from now on it lets them in.</summary>
/// <param name="Name">By which its person knows it.</param>
public sealed record KeepPasskey(int PersonId, UserPasskeyInfo Passkey, string Name);

public sealed class KeepPasskeyHandler(ItaDbContext db, UserManager<Account> accounts, TimeProvider clock)
{
    public const int Most = 20;
    public static readonly Refusal TooMany = new("มีพาสคีย์ครบ 20 รายการแล้ว โปรดลบรายการที่ไม่ใช้ก่อน");

    public async Task<Refusal?> HandleAsync(KeepPasskey command, CancellationToken cancel)
    {
        var account = await db.Users.Include(a => a.Person).SingleAsync(a => a.PersonId == command.PersonId, cancel);
        if ((await accounts.GetPasskeysAsync(account)).Count >= Most)
            return TooMany;
        command.Passkey.Name = PasskeyName.Of(command.Name);
        db.Journal.Write(
            JournalKind.PasskeyChanged,
            clock.GetUtcNow(),
            account.Person!,
            $"เพิ่มพาสคีย์ “{command.Passkey.Name}”"
        );
        return (await accounts.AddOrUpdatePasskeyAsync(account, command.Passkey)).ToRefusal("");
    }
}

internal static class PasskeyName
{
    private const int Longest = 60;

    public static string Of(string typed) =>
        typed.Trim() is { Length: > 0 } name ? name[..Math.Min(name.Length, Longest)] : "พาสคีย์";
}

using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>
/// A person sets the PIN and gets a key and certificate of their own: the first time, after a revocation, after expiry, or because the
/// PIN is forgotten. A key they still have is revoked; what it signed stays valid.
/// </summary>
/// <param name="Password">The account's: an open screen alone gives nobody a signature.</param>
public sealed record SetSigningPin(int PersonId, string Pin, string Password);

public sealed class SetSigningPinHandler(ItaDbContext db, KeyVault vault, OwnPassword own, TimeProvider clock)
{
    public static readonly Refusal WrongPassword = new(OwnPassword.WrongWords, nameof(SetSigningPin.Password));

    public static readonly Refusal SetTwice = new("ท่านเพิ่งตั้ง PIN ไปแล้วจากอีกหน้าจอหนึ่ง", nameof(SetSigningPin.Pin));

    public async Task<Refusal?> HandleAsync(SetSigningPin command, CancellationToken cancel)
    {
        var pin = SigningPin.Read(command.Pin);
        if (SigningPin.Check(pin, nameof(SetSigningPin.Pin)) is { } weak)
            return weak;

        var (account, refusal) = await own.ProveAsync(command.PersonId, command.Password, nameof(SetSigningPin.Password), cancel);
        return refusal ?? await SetAsync(account, pin, cancel);
    }

    private async Task<Refusal?> SetAsync(Account account, string pin, CancellationToken cancel)
    {
        await ReplaceAsync(account.Person!, pin, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException lost) when (lost.IsLost())
        {
            return SetTwice;
        }
        return null;
    }

    private async Task ReplaceAsync(Person person, string pin, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await db.SigningKeys.SingleOrDefaultAsync(k => k.PersonId == person.Id && k.RevokedAt == null, cancel) is { } old)
        {
            old.RevokedAt = now;
            Record(person, JournalKind.SigningKeyRevoked, "เพิกถอนใบรับรองลายมือชื่อเดิมของตนเองเพื่อตั้ง PIN ใหม่");
        }
        db.SigningKeys.Add(await vault.IssueAsync(person, pin, cancel));
        Record(person, JournalKind.SigningKeyIssued, "ตั้ง PIN ลงนามและได้รับใบรับรองลายมือชื่อ");
    }

    private void Record(Person person, JournalKind kind, string what) => db.Journal.Write(kind, clock.GetUtcNow(), person, what);
}

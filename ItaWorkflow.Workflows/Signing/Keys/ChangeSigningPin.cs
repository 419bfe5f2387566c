using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>The same key and certificate under another PIN; the old PIN proves the person.</summary>
public sealed record ChangeSigningPin(int PersonId, string Pin, string NewPin);

public sealed class ChangeSigningPinHandler(ItaDbContext db, KeyVault vault, TimeProvider clock)
{
    public static readonly Refusal SameAgain = new("PIN ใหม่ต้องไม่ซ้ำกับ PIN เดิม", nameof(ChangeSigningPin.NewPin));
    public static readonly Refusal Replaced = new("ใบรับรองลายมือชื่อเพิ่งเปลี่ยนไป โปรดลองใหม่อีกครั้ง");

    public async Task<Refusal?> HandleAsync(ChangeSigningPin command, CancellationToken cancel)
    {
        var pin = SigningPin.Read(command.NewPin);
        if (SigningPin.Check(pin, nameof(ChangeSigningPin.NewPin)) is { } weak)
            return weak;
        if (string.Equals(pin, SigningPin.Read(command.Pin), StringComparison.Ordinal))
            return SameAgain;

        var opening = await vault.OpenAsync(command.PersonId, command.Pin, cancel);
        using var key = opening.Key;
        return key is null ? opening.Refusal : await ResealAsync(key, pin, cancel);
    }

    private async Task<Refusal?> ResealAsync(OpenKey key, string pin, CancellationToken cancel)
    {
        var row = await db.SigningKeys.Include(k => k.Person).SingleAsync(k => k.Id == key.SigningKeyId, cancel);
        if (row.RevokedAt is not null)
            return Replaced;
        row.SealedKey = vault.Reseal(key, pin);
        db.Journal.Write(JournalKind.PinChanged, clock.GetUtcNow(), row.Person!, "เปลี่ยน PIN ลงนามของตนเอง");
        await db.SaveChangesAsync(cancel);
        return null;
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Signing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>Keeps officers' signing keys; each opens only with its officer's PIN and the key ring. Five wrong PINs rest a key.</summary>
public sealed class KeyVault(
    CertificateAuthority authority,
    DbContextOptions<ItaDbContext> options,
    IDataProtectionProvider protection,
    PinRounds rounds,
    TimeProvider clock
)
{
    public static readonly Refusal NoKey = new("ท่านยังไม่มีใบรับรองลายมือชื่อ โปรดตั้ง PIN ลงนามที่หน้าบัญชีของท่านก่อน", "Pin");
    public static readonly Refusal Revoked = new("ใบรับรองลายมือชื่อของท่านถูกเพิกถอนแล้ว โปรดตั้ง PIN ลงนามใหม่", "Pin");
    private readonly IDataProtector protector = protection.CreateProtector("ItaWorkflow.SigningKey.v1");

    /// <summary>A new key (P-256) and its certificate, for the caller to add and save.</summary>
    public async Task<SigningKey> IssueAsync(Person person, string pin, CancellationToken cancel)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = await authority.IssueAsync(person, new PublicKey(key), cancel);
        return new()
        {
            PersonId = person.Id,
            Certificate = certificate.RawData,
            SealedKey = Seal(key, pin, certificate.RawData),
            CreatedAt = clock.GetUtcNow(),
            ExpiresAt = new DateTimeOffset(certificate.NotAfter).ToUniversalTime(),
        };
    }

    /// <summary>The same key under another PIN, for the caller to store.</summary>
    public byte[] Reseal(OpenKey key, string pin) => Seal(key.Key, pin, key.Certificate.RawData);

    /// <summary>
    /// Tries the PIN. The try is counted in a transaction of its own before the PIN is looked at: a hundred guesses at once are still a
    /// hundred tries, whatever becomes of the asking use case; and nobody waits for a transaction while a PIN is derived.
    /// </summary>
    public async Task<KeyOpening> OpenAsync(int personId, string pin, CancellationToken cancel)
    {
        var (key, refusal) = await options.InOwnTransactionAsync((own, stop) => TakeAsync(own, personId, stop), cancel);
        if (key is null)
            return new(null, refusal);
        var secret = Unseal(key, SigningPin.Read(pin));
        await options.InOwnTransactionAsync((own, stop) => NoteAsync(own, key, secret is not null, stop), cancel);
        return secret is null
            ? new(null, WrongPins.Of(key))
            : new(OpenKey.From(key, secret, await authority.CertificatesAsync(cancel)), null);
    }

    private async Task<(SigningKey? Key, Refusal? Refusal)> TakeAsync(ItaDbContext own, int personId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var held = await own.SigningKeys.Where(k => k.PersonId == personId && k.RevokedAt == null).Held().ToListAsync(cancel);
        if (held is not [var key])
            return (null, await own.SigningKeys.AnyAsync(k => k.PersonId == personId, cancel) ? Revoked : NoKey);
        if (key.ExpiresAt <= now)
            return (null, Expired(key.ExpiresAt));
        if (key.LockedUntil > now)
            return (null, WrongPins.Resting(key.LockedUntil.Value));
        WrongPins.Count(key, now);
        await own.SaveChangesAsync(cancel);
        return (key, null);
    }

    private async Task<int> NoteAsync(ItaDbContext own, SigningKey tried, bool isRight, CancellationToken cancel)
    {
        if (isRight)
            WrongPins.Forgive(await own.SigningKeys.Where(k => k.Id == tried.Id).Held().SingleAsync(cancel), tried);
        else
            await WrongPins.WriteAsync(own, tried, clock.GetUtcNow(), cancel);
        return await own.SaveChangesAsync(cancel);
    }

    /// <summary>Slow on purpose: a guess costs as much as the right PIN.</summary>
    private byte[]? Unseal(SigningKey key, string pin)
    {
        using var activity = Tracing.KeyVault.StartActivity("unseal");
        return KeySeal.Unlock(protector.Unprotect(key.SealedKey), pin, key.Certificate);
    }

    private byte[] Seal(AsymmetricAlgorithm key, string pin, byte[] certificate)
    {
        var secret = key.ExportPkcs8PrivateKey();
        try
        {
            return protector.Protect(KeySeal.Lock(secret, pin, certificate, rounds));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private static Refusal Expired(DateTimeOffset since) =>
        new(
            $"ใบรับรองลายมือชื่อของท่านหมดอายุเมื่อ {ThaiDate.ShortWithTime(since)} โปรดตั้ง PIN ลงนามใหม่เพื่อรับใบรับรองใหม่",
            "Pin"
        );
}

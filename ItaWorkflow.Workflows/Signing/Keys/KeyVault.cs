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

/// <summary>What the vault answered: the open key, or why not.</summary>
public sealed record KeyOpening(OpenKey? Key, Refusal? Refusal);

/// <summary>Keeps officers' signing keys; each opens only with its officer's PIN and the key ring. Five wrong PINs rest a key.</summary>
public sealed class KeyVault(
    CertificateAuthority authority,
    DbContextOptions<ItaDbContext> options,
    IDataProtectionProvider protection,
    PinRounds rounds,
    TimeProvider clock
)
{
    public const int Allowed = 5;
    public static readonly TimeSpan FirstRest = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);
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
    /// Tries the PIN in a transaction of its own while holding the key's row: a hundred guesses at once are still a hundred tries, and a
    /// wrong one is counted whatever becomes of the asking use case.
    /// </summary>
    public async Task<KeyOpening> OpenAsync(int personId, string pin, CancellationToken cancel)
    {
        var authorities = await authority.CertificatesAsync(cancel);
        await using var outer = new ItaDbContext(options);
        return await outer.Database.CreateExecutionStrategy().ExecuteAsync(Once, cancel);

        async Task<KeyOpening> Once(CancellationToken stop)
        {
            await using var own = new ItaDbContext(options);
            await using var transaction = await own.Database.BeginTransactionAsync(stop);
            var opening = await TryAsync(own, personId, SigningPin.Read(pin), authorities, stop);
            await own.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return opening;
        }
    }

    private async Task<KeyOpening> TryAsync(
        ItaDbContext own,
        int personId,
        string pin,
        IReadOnlyList<X509Certificate2> authorities,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var held = await own.SigningKeys.Where(k => k.PersonId == personId && k.RevokedAt == null).Held().ToListAsync(cancel);
        if (held is not [var key])
            return new(null, await own.SigningKeys.AnyAsync(k => k.PersonId == personId, cancel) ? Revoked : NoKey);
        if (key.ExpiresAt <= now)
            return new(null, Expired(key.ExpiresAt));
        if (key.LockedUntil > now)
            return new(null, Resting(key.LockedUntil.Value));
        if (Unseal(key, pin) is not { } secret)
            return new(null, await CountAsync(own, key, now, cancel));

        (key.WrongPins, key.LockedUntil) = (0, null);
        return new(OpenKey.From(key, secret, authorities), null);
    }

    /// <summary>Slow on purpose: a guess costs as much as the right PIN.</summary>
    private byte[]? Unseal(SigningKey key, string pin)
    {
        using var activity = Tracing.KeyVault.StartActivity("unseal");
        return KeySeal.Unlock(protector.Unprotect(key.SealedKey), pin, key.Certificate);
    }

    private static async Task<Refusal> CountAsync(ItaDbContext own, SigningKey key, DateTimeOffset now, CancellationToken cancel)
    {
        key.WrongPins++;
        var rests = key.WrongPins % Allowed == 0;
        if (rests)
            key.LockedUntil = now + RestAfter(key.WrongPins);
        var name = await own.Persons.Where(p => p.Id == key.PersonId).Select(p => p.Name).SingleAsync(cancel);
        own.Journal.Write(
            rests ? JournalKind.PinLocked : JournalKind.PinRefused,
            now,
            rests
                ? $"{name} ใส่ PIN ลงนามผิด {key.WrongPins} ครั้งติดกัน ระบบพักการลงนามถึง {ThaiDate.ShortWithTime(key.LockedUntil!.Value)}"
                : $"{name} ใส่ PIN ลงนามผิด",
            byId: key.PersonId
        );
        return rests ? Resting(key.LockedUntil!.Value) : Wrong(Allowed - key.WrongPins % Allowed);
    }

    /// <summary>Fifteen minutes after the fifth, twice as long after every further five, at most a day.</summary>
    internal static TimeSpan RestAfter(int wrongPins)
    {
        var doublings = Math.Min(wrongPins / Allowed - 1, 10);
        var rest = FirstRest * (1 << doublings);
        return rest < LongestRest ? rest : LongestRest;
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

    private static Refusal Wrong(int left) => new($"PIN ไม่ถูกต้อง ลองได้อีก {left} ครั้ง", "Pin");

    private static Refusal Resting(DateTimeOffset until) =>
        new($"ใส่ PIN ผิดหลายครั้ง ระบบพักการลงนามของท่านถึง {ThaiDate.ShortWithTime(until)}", "Pin");

    private static Refusal Expired(DateTimeOffset since) =>
        new(
            $"ใบรับรองลายมือชื่อของท่านหมดอายุเมื่อ {ThaiDate.ShortWithTime(since)} โปรดตั้ง PIN ลงนามใหม่เพื่อรับใบรับรองใหม่",
            "Pin"
        );
}

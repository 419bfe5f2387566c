using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Data.Persistence.Sealing;

/// <summary>
/// What stands in the database of the key ring, under the office's key: an earlier version's keys lay there open, and a new key of the
/// office takes the place of the one before. The keys themselves stay, so whatever they protect stays readable.
/// </summary>
public static class KeyRingSealing
{
    /// <summary>Which of the office's keys the ring needs, by fingerprint; empty: it lies open.</summary>
    public static async Task<IReadOnlyList<string>> KeysAsync(ItaDbContext db, CancellationToken cancel) =>
        [
            .. (await db.KeyRing.AsNoTracking().OrderBy(e => e.Id).Select(e => e.Xml).ToListAsync(cancel))
                .SelectMany(xml => KeyRingXml.KeysOf(XElement.Parse(xml)))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Before anything is read from the ring; one process at a time.</summary>
    /// <exception cref="StoreTroubleException">The ring is sealed by a key that the file does not hold; nothing was changed.</exception>
    public static async Task SealAsync(Store store, ItaDbContext db, OfficeKeyFile file, CancellationToken cancel)
    {
        await using var alone = await store.AloneAsync(cancel);
        var entries = await db.KeyRing.OrderBy(e => e.Id).ToListAsync(cancel);
        if (entries.Count == 0)
            return;
        var held = file.Read().Select(k => k.Fingerprint).ToList();
        foreach (
            var missing in entries.SelectMany(e => KeyRingXml.KeysOf(XElement.Parse(e.Xml))).Except(held, StringComparer.Ordinal)
        )
            throw new StoreTroubleException(StoreTrouble.IsSealed, file.Path, new CryptographicException(missing));

        var current = file.Current().Fingerprint;
        var (encryptor, decryptor) = (new KeyFileEncryptor(file), new KeyFileDecryptor(file));
        foreach (var entry in entries)
        {
            var element = XElement.Parse(entry.Xml);
            if (
                KeyRingXml.IsOpen(element)
                || KeyRingXml.KeysOf(element).Any(key => !string.Equals(key, current, StringComparison.Ordinal))
            )
                entry.Xml = KeyRingXml
                    .Seal(KeyRingXml.Open(element, decryptor), encryptor)
                    .ToString(SaveOptions.DisableFormatting);
        }

        if (db.ChangeTracker.HasChanges())
            await KeepAsync(db, cancel);
    }

    /// <summary>On a file what lay open is written over, too, where it stood.</summary>
    private static async Task KeepAsync(ItaDbContext db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite())
        {
            await db.SaveChangesAsync(cancel);
            return;
        }

        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON", cancel);
        await db.SaveChangesAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
        await db.Database.CloseConnectionAsync();
    }
}

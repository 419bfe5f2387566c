using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Workflows.Signing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Journal;

/// <summary>Walks the whole chain: every row hashed anew, every link beside the one before, every seal verified.</summary>
public static class JournalCheck
{
    /// <param name="isOurs">Whether a seal's key is one that this office sealed; null: its key ring is not at hand.</param>
    public static async Task<JournalVerdict> RunAsync(ItaDbContext db, Func<SealKey, bool>? isOurs, CancellationToken cancel)
    {
        var links = await db
            .JournalLinks.AsNoTracking()
            .OrderBy(l => l.Number)
            .Select(l => new Sealed(l.Id, l.Number, l.ToId, l.Rows, l.Hash, l.At, l.Seal))
            .ToListAsync(cancel);
        var seals = await SealsAsync(db, isOurs, cancel);
        var (after, rows, stamped, fault) = (
            new AfterLink(1, 0, JournalRange.Nothing),
            0L,
            default(DateTimeOffset?),
            default(string)
        );
        foreach (var link in links)
        {
            (fault, var stamp) = await FaultAsync(db, link, after, seals, cancel);
            if (fault is not null)
                break;
            (after, rows, stamped) = (new(link.Number + 1, link.ToId, link.Hash), rows + link.Rows, stamp ?? stamped);
        }

        var waiting = await db.Journal.LongCountAsync(e => e.Id > after.Above, cancel);
        var head = links.Count > 0 ? Convert.ToHexStringLower(links[^1].Hash) : "";
        return new(links.Count, rows, waiting, head, links.LastOrDefault()?.At, stamped, fault);
    }

    private static async Task<(string? Fault, DateTimeOffset? Stamp)> FaultAsync(
        ItaDbContext db,
        Sealed link,
        AfterLink after,
        Seals seals,
        CancellationToken cancel
    )
    {
        if (link.Number != after.Number)
            return (string.Create(CultureInfo.InvariantCulture, $"ช่วงที่ {after.Number} หายไปจากสาย"), null);
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"ช่วงที่ {link.Number} (รายการลำดับ {after.Above + 1}–{link.ToId} ปิดผนึกเมื่อ {ThaiDate.ShortWithTime(link.At)})"
        );
        var range = await JournalRange.ReadAsync(db, after.Above, link.ToId, after.Before, cancel);
        if (!range.Hash.AsSpan().SequenceEqual(link.Hash))
            return ($"{name} {range.FirstDifference(await MarksAsync(db, link, cancel))}", null);
        var statement = JournalRange.Statement(link.Number, after.Above, link.ToId, link.Rows, link.Hash, after.Before, link.At);
        return OfficeSeal.Read(statement, link.Seal, seals.Authorities) is { } seal && seals.Knows(seal.Certificate)
            ? (null, seal.StampedAt)
            : ($"{name} ตราประทับของหน่วยงานไม่ถูกต้อง", null);
    }

    private static Task<byte[]> MarksAsync(ItaDbContext db, Sealed link, CancellationToken cancel) =>
        db.JournalLinks.Where(l => l.Id == link.Id).Select(l => l.Marks).SingleAsync(cancel);

    private static async Task<Seals> SealsAsync(ItaDbContext db, Func<SealKey, bool>? isOurs, CancellationToken cancel)
    {
        var authorities = await db.AuthorityKeys.Select(a => a.Certificate).ToListAsync(cancel);
        var keys = await db.SealKeys.AsNoTracking().ToListAsync(cancel);
        return new(
            [.. authorities.Select(X509CertificateLoader.LoadCertificate)],
            keys.Where(k => isOurs?.Invoke(k) is not false)
                .Select(k => Convert.ToHexString(k.Certificate))
                .ToHashSet(StringComparer.Ordinal)
        );
    }

    /// <summary>A link without its marks.</summary>
    private sealed record Sealed(int Id, int Number, long ToId, int Rows, byte[] Hash, DateTimeOffset At, byte[] Seal);

    /// <summary>Where a link must stand: after what.</summary>
    private sealed record AfterLink(int Number, long Above, byte[] Before);

    private sealed record Seals(IReadOnlyCollection<X509Certificate2> Authorities, IReadOnlySet<string> Certificates)
    {
        public bool Knows(byte[] certificate) => Certificates.Contains(Convert.ToHexString(certificate));
    }
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Sealing;
using ItaWorkflow.Data.Persistence.Sqlite;
using ItaWorkflow.Workflows.Journal;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Backups;

/// <summary>Whether a file is a whole office: it is opened, every row looked at, and every signed paper verified by its own bytes.</summary>
public static class BackupProof
{
    /// <exception cref="StoreTroubleException">It is damaged, or a later version's.</exception>
    public static async Task<BackUpOutcome> ReadAsync(string file, CancellationToken cancel)
    {
        await SqliteFile.ProveAsync(file, cancel);
        await using var db = SqliteFile.Open(file);
        var papers = 0;
        var authorities = await AuthoritiesAsync(db, cancel);
        await foreach (var paper in db.SignedDocuments.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            papers++;
            if (Convert.ToHexStringLower(SHA256.HashData(paper.Bytes)) != paper.Sha256 || !IsGenuine(paper.Bytes, authorities))
                return new(
                    null,
                    new($"เอกสารลงนามลำดับ {paper.Id} ในไฟล์สำรองไม่ตรงกับลายมือชื่อ จึงไม่ถือเป็นไฟล์สำรอง", "File")
                );
        }

        if ((await JournalCheck.RunAsync(db, isOurs: null, cancel)).Fault is { } fault)
            return new(null, new($"บันทึกเหตุการณ์ในไฟล์สำรองผิดปกติ: {fault}", "File"));
        return new(
            new(
                file,
                new FileInfo(file).Length,
                await db.Memos.CountAsync(cancel),
                papers,
                await db.Journal.CountAsync(cancel),
                await KeyRingSealing.KeysAsync(db, cancel)
            ),
            null
        );
    }

    private static bool IsGenuine(byte[] pdf, IReadOnlyCollection<X509Certificate2> authorities) =>
        DocumentVerifier.Verify(pdf, authorities).Verdict is VerificationVerdict.Genuine or VerificationVerdict.TimeUnproved;

    private static async Task<List<X509Certificate2>> AuthoritiesAsync(ItaDbContext db, CancellationToken cancel) =>
        [
            .. (await db.AuthorityKeys.Select(a => a.Certificate).ToListAsync(cancel)).Select(
                X509CertificateLoader.LoadCertificate
            ),
        ];
}

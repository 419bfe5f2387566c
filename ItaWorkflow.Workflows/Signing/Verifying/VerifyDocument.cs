using System.Security.Cryptography;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>Somebody, perhaps of the public, asks whether a PDF is genuine. The file is looked at and not kept.</summary>
public sealed record VerifyDocument(byte[] Pdf);

/// <param name="Sha256">Of the whole file, lower-case hexadecimal.</param>
/// <param name="Reference">What the asker can name when they call the office; null when nothing was written down.</param>
public sealed record DocumentCheck(Verification Verification, string Sha256, KnownDocument? Known, string? Reference);

public sealed class VerifyDocumentHandler(ItaDbContext db, TimeProvider clock)
{
    /// <summary>At most one line for a paper, and one for all that are none of ours.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromHours(1);

    public async Task<DocumentCheck> HandleAsync(VerifyDocument command, CancellationToken cancel)
    {
        var trust = await RecordedTrust.ReadAsync(db, cancel);
        VerifierTrust by = new(trust.Authorities, trust.Stampers, clock.GetUtcNow());
        var verification = DocumentVerifier.Verify(command.Pdf, by, cancel);
        var sha256 = Digest(command.Pdf);
        return verification switch
        {
            { Verdict: VerificationVerdict.CutShort, SignedLength: > 0 } => new(
                verification,
                sha256,
                await FindWholeAsync(command, verification, cancel),
                null
            ),
            { Verdict: VerificationVerdict.Padded } => (
                await CompareAsync(command, verification, trust, Digest(Signed(command, verification)), cancel)
            ) with
            {
                Sha256 = sha256,
            },
            {
                Verdict: VerificationVerdict.Genuine
                    or VerificationVerdict.TimeUnproved
                    or VerificationVerdict.Unproved
                    or VerificationVerdict.Altered
            } => await CompareAsync(command, verification, trust, sha256, cancel),
            { Verdict: VerificationVerdict.SignaturesRemoved } => await RemovedAsync(
                verification,
                await FindWholeAsync(command, verification, cancel),
                sha256,
                cancel
            ),
            { Verdict: VerificationVerdict.NotSigned }
                when PaperMark.Find(command.Pdf) is { } paper
                    && await KnownDocument.OfPaperAsync(db, paper, cancel) is { } known => await RemovedAsync(
                verification.WithoutSignatures(),
                known,
                sha256,
                cancel
            ),
            _ => new(verification, sha256, null, null),
        };
    }

    private async Task<DocumentCheck> RemovedAsync(
        Verification verification,
        KnownDocument? known,
        string sha256,
        CancellationToken cancel
    ) => new(verification, sha256, known, await RecordAsync(known, sha256, cancel));

    /// <summary>With what the office itself keeps, of papers and of keys.</summary>
    private async Task<DocumentCheck> CompareAsync(
        VerifyDocument command,
        Verification verification,
        RecordedTrust trust,
        string sha256,
        CancellationToken cancel
    )
    {
        var known = await KnownDocument.FindAsync(db, sha256, cancel);
        var compared =
            known is null ? verification.Unknown(sha256)
            : verification.Verdict is VerificationVerdict.Altered ? verification
            : verification.Kept(known);
        compared = compared.Revoked(trust.Revoked);
        known ??= await FindWholeAsync(command, compared, cancel);
        var reference = compared.Verdict is VerificationVerdict.Altered ? await RecordAsync(known, sha256, cancel) : null;
        return new(compared, sha256, known, reference);
    }

    /// <summary>The paper of which the file's signed part is a revision.</summary>
    private Task<KnownDocument?> FindWholeAsync(VerifyDocument command, Verification verification, CancellationToken cancel) =>
        KnownDocument.FindAsync(db, Digest(Signed(command, verification)), cancel);

    /// <summary>A forged paper of ours is worth a line; that somebody looked at a genuine one is nobody's business.</summary>
    /// <returns>null: a line tells of another such file within the hour; what stays for good is not for strangers to fill.</returns>
    private async Task<string?> RecordAsync(KnownDocument? known, string sha256, CancellationToken cancel)
    {
        var (now, memoId) = (clock.GetUtcNow(), known?.MemoId);
        var text = $"มีผู้ตรวจสอบไฟล์ที่ถูกแก้ไขหลังลงนาม SHA-256 {sha256}";
        var since = now - Between;
        var told = await db
            .Journal.AsNoTracking()
            .Where(e => e.Kind == JournalKind.DocumentVerified && e.MemoId == memoId && e.At > since)
            .OrderByDescending(e => e.Id)
            .FirstOrDefaultAsync(cancel);
        if (told is not null)
            return string.Equals(told.Text, text, StringComparison.Ordinal) ? $"V-{told.Id}" : null;
        var entry = db.Journal.Write(JournalKind.DocumentVerified, now, text, memoId);
        await db.SaveChangesAsync(cancel);
        return $"V-{entry.Id}";
    }

    private static ReadOnlySpan<byte> Signed(VerifyDocument command, Verification verification) =>
        command.Pdf.AsSpan(verification.Start, verification.SignedLength);

    private static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

using System.Security.Cryptography;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Signing.Keys;
using ItaWorkflow.Workflows.Signing.Stamping;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>Somebody, perhaps of the public, asks whether a PDF is genuine. The file is looked at and not kept.</summary>
public sealed record VerifyDocument(byte[] Pdf);

/// <summary>The paper that the organization keeps and that the file is, or was made from.</summary>
/// <param name="Signatures">How many the kept revision carries.</param>
/// <param name="LatestSignatures">How many the newest revision of the same sheet carries.</param>
/// <param name="Sheet">1: the memo itself; 2, 3 …: a continuation sheet.</param>
/// <param name="Sheets">How many the edition has.</param>
public sealed record KnownDocument(
    long MemoId,
    string? Number,
    string Subject,
    DateOnly? Date,
    MemoState State,
    DateTimeOffset? EndedAt,
    int Signatures,
    int LatestSignatures,
    int Edition,
    int LatestEdition,
    int Sheet,
    int Sheets
);

/// <param name="Sha256">Of the whole file, lower-case hexadecimal.</param>
/// <param name="Reference">What the asker can name when they call the office; null when nothing was written down.</param>
public sealed record DocumentCheck(Verification Verification, string Sha256, KnownDocument? Known, string? Reference);

public sealed class VerifyDocumentHandler(
    ItaDbContext db,
    CertificateAuthority authority,
    TrustedStampers stampers,
    TimeProvider clock
)
{
    public async Task<DocumentCheck> HandleAsync(VerifyDocument command, CancellationToken cancel)
    {
        var verification = DocumentVerifier.Verify(
            command.Pdf,
            await authority.CertificatesAsync(cancel),
            await stampers.ReadAsync(cancel),
            cancel
        );
        var sha256 = Digest(command.Pdf);
        if (verification is { Verdict: VerificationVerdict.CutShort, SignedLength: > 0 })
            return new(verification, sha256, await FindWholeAsync(command, verification, cancel), null);
        if (
            verification.Verdict
            is not (VerificationVerdict.Genuine or VerificationVerdict.TimeUnproved or VerificationVerdict.Altered)
        )
            return new(verification, sha256, null, null);

        var known = await FindAsync(sha256, cancel);
        verification =
            known is null ? Unknown(verification, sha256)
            : verification.Verdict is not VerificationVerdict.Altered ? Kept(verification, known)
            : verification;
        verification = await JudgeCertificatesAsync(verification, cancel);
        known ??= await FindWholeAsync(command, verification, cancel);
        var reference = verification.Verdict is VerificationVerdict.Altered ? await RecordAsync(known, sha256, cancel) : null;
        return new(verification, sha256, known, reference);
    }

    private static Verification Kept(Verification verification, KnownDocument known)
    {
        List<VerificationFinding> findings =
        [
            new(VerificationFindingKind.Sound, "ไฟล์ตรงกับฉบับที่หน่วยงานเก็บไว้ทุกไบต์"),
            .. verification.Findings,
        ];
        if (known.Sheets > 1)
            findings.Insert(
                1,
                new(VerificationFindingKind.Sound, $"ฉบับนี้มี {known.Sheets} แผ่น ไฟล์นี้คือแผ่นที่ {known.Sheet}")
            );
        var sentence =
            known.Edition < known.LatestEdition
                ? $"เอกสารแท้ แต่เป็นฉบับที่ {known.Edition} ซึ่งแก้ไขและเสนอใหม่เป็นฉบับที่ {known.LatestEdition} แล้ว"
            : known.Signatures < known.LatestSignatures
                ? $"เอกสารแท้ แต่ไม่ใช่ฉบับล่าสุด ฉบับล่าสุดมี {known.LatestSignatures} ลายมือชื่อ"
            : null;
        return sentence is null
            ? verification with
            {
                Findings = findings,
            }
            : verification with
            {
                Verdict = VerificationVerdict.Earlier,
                Sentence = sentence,
                Findings = findings,
            };
    }

    /// <summary>
    /// Every signature stands, yet we never stored these bytes: a time-stamp was exchanged in the one place that no signature covers,
    /// or a key was used outside of this system.
    /// </summary>
    private static Verification Unknown(Verification verification, string sha256)
    {
        List<VerificationFinding> findings =
        [
            .. verification.Findings,
            new(VerificationFindingKind.UnknownToUs, "ค่าแฮชของไฟล์ไม่ตรงกับฉบับใดที่เก็บไว้", $"SHA-256 {sha256}"),
        ];
        return verification.Verdict is not VerificationVerdict.Altered
            ? verification with
            {
                Verdict = VerificationVerdict.Altered,
                Sentence = "ไฟล์นี้ไม่ใช่ฉบับที่หน่วยงานเก็บไว้",
                Findings = findings,
            }
            : verification with
            {
                Findings = findings,
            };
    }

    private async Task<Verification> JudgeCertificatesAsync(Verification verification, CancellationToken cancel)
    {
        var revoked = await db.SigningKeys.AsNoTracking().Where(k => k.RevokedAt != null).ToListAsync(cancel);
        var ends = revoked.ToDictionary(k => Serial(k.Certificate), k => k.RevokedAt, StringComparer.Ordinal);
        var late = verification
            .Signatures.Where(s => ends.GetValueOrDefault(s.CertificateSerial) <= s.At)
            .Select(s => new VerificationFinding(
                VerificationFindingKind.CertificateRevoked,
                "มีลายมือชื่อที่ทำหลังใบรับรองถูกเพิกถอน",
                $"ลายมือชื่อของ {s.Name}"
            ))
            .ToList();
        return late is []
            ? verification
            : verification with
            {
                Verdict = VerificationVerdict.Altered,
                Sentence = "ลายมือชื่อในเอกสารนี้ใช้ไม่ได้",
                Findings = [.. verification.Findings.Where(f => f.Kind is not VerificationFindingKind.Sound), .. late],
            };
    }

    /// <summary>The paper of which the file's signed part is a revision.</summary>
    private Task<KnownDocument?> FindWholeAsync(VerifyDocument command, Verification verification, CancellationToken cancel) =>
        FindAsync(Digest(command.Pdf.AsSpan(0, verification.SignedLength)), cancel);

    private async Task<KnownDocument?> FindAsync(string sha256, CancellationToken cancel) =>
        await db
            .SignedDocuments.Where(d => d.Sha256 == sha256)
            .Select(d => new KnownDocument(
                d.Case!.MemoId,
                d.Case.Memo!.Number == null ? null : d.Case.Memo.Number.Text,
                d.Case.Memo.Subject,
                d.Case.Memo.Number == null ? null : d.Case.Memo.Number.Date,
                d.Case.Memo.State,
                d.Case.Memo.EndedAt,
                d.Revision,
                db.SignedDocuments.Where(other => other.CaseId == d.CaseId && other.Sheet == d.Sheet)
                    .Max(other => other.Revision),
                d.Case.Edition,
                db.ApprovalCases.Where(other => other.MemoId == d.Case.MemoId).Max(other => other.Edition),
                d.Sheet,
                db.SignedDocuments.Where(other => other.CaseId == d.CaseId).Max(other => other.Sheet)
            ))
            .SingleOrDefaultAsync(cancel);

    /// <summary>A forged paper of ours is worth a line; that somebody looked at a genuine one is nobody's business.</summary>
    private async Task<string> RecordAsync(KnownDocument? known, string sha256, CancellationToken cancel)
    {
        var entry = db.Journal.Write(
            JournalKind.DocumentVerified,
            clock.GetUtcNow(),
            $"มีผู้ตรวจสอบไฟล์ที่ถูกแก้ไขหลังลงนาม SHA-256 {sha256}",
            known?.MemoId
        );
        await db.SaveChangesAsync(cancel);
        return $"V-{entry.Id}";
    }

    private static string Serial(byte[] certificate)
    {
        using var read = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificate(certificate);
        return read.SerialNumber;
    }

    private static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

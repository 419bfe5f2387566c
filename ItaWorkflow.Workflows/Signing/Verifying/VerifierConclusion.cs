using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>What follows from all that was found: the verdict, and every finding in the order in which people read them.</summary>
/// <param name="file">As far as it can be read.</param>
/// <param name="signed">The part of the file that signatures cover.</param>
internal sealed class VerifierConclusion(byte[] pdf, PdfFile file, PdfFile signed, PaperReading paper, VerifierTrust trust)
{
    private readonly bool isPadded = signed.Bytes.Length < pdf.Length && Padding.IsBehind(signed, pdf);
    private readonly List<SignatureFacts> officers = [.. paper.Signatures.Where(s => !s.IsSeal)];

    public Verification Conclude()
    {
        var faults = Faults();
        var proof = faults.Count == 0 && trust.Now is not null ? Proof() : new([], null);
        List<VerificationFinding> doubts = [.. TimeDoubts.Of(paper.Signatures), .. proof.Findings.Where(f => f.IsDoubt)];
        faults.AddRange(proof.Findings.Where(f => f.IsBad));
        var verdict = Verdict(faults, doubts);
        var fields = signed.Fields.Count(f => !f.IsHidden);
        return new(
            verdict,
            verdict.Sentence(),
            [
                .. faults,
                .. isPadded
                    ? [Padding.Found(pdf.Length - signed.Bytes.Length, "ต่อท้ายไฟล์")]
                    : Array.Empty<VerificationFinding>(),
                .. doubts,
                .. SoundWords.Of(officers),
                .. faults.Count == 0 ? SoundWords.Kept(paper, isProved: doubts.Count == 0) : [],
                .. proof.Findings.Where(f => !f.IsDoubt && !f.IsBad),
                .. SoundWords.Unsigned(officers.Count, fields),
            ],
            [.. officers.Select(s => Told(s, proof.Proven, faults, doubts))],
            signed.Bytes.Length,
            fields
        )
        {
            Seal = paper.Signatures.FirstOrDefault(s => s.IsSeal),
            Stamps = paper.Stamps,
        };
    }

    private List<VerificationFinding> Faults() =>
        [
            .. isPadded ? [] : Behind(),
            .. paper.Foreign,
            .. paper.Stamps.Select(s => s.Fault).OfType<VerificationFinding>(),
            .. paper.Signatures.SelectMany(s => s.Faults.Select(f => f with { Detail = $"ลายมือชื่อของ {s.Name}" })),
        ];

    private Proved Proof()
    {
        var (findings, proven) = new PaperProof(paper, trust).Run();
        return new(findings, proven);
    }

    private SignatureFacts Told(
        SignatureFacts signature,
        IReadOnlyDictionary<string, DateTimeOffset>? proven,
        List<VerificationFinding> faults,
        List<VerificationFinding> doubts
    ) =>
        signature with
        {
            IsArchived = proven is not null && paper.Stamps.Count > 0 && faults.Count == 0 && doubts.Count == 0,
            ProvenAt =
                proven?.TryGetValue(signature.Field, out var at) is true && at < trust.Now ? at
                : signature.IsTimeProved ? signature.At
                : null,
        };

    private VerificationVerdict Verdict(List<VerificationFinding> faults, List<VerificationFinding> doubts) =>
        officers.TrueForAll(s => s.Faults.Any(f => f.Kind is VerificationFindingKind.CertificateForeign))
            ? VerificationVerdict.NotOurs
        : faults.Exists(f => f.Kind is VerificationFindingKind.SignaturesRemoved) ? VerificationVerdict.SignaturesRemoved
        : faults.Exists(f => f.Kind is not VerificationFindingKind.CutShort) ? VerificationVerdict.Altered
        : faults.Count > 0 ? VerificationVerdict.CutShort
        : doubts.Exists(f => f.Kind is VerificationFindingKind.Unproved) ? VerificationVerdict.Unproved
        : isPadded ? VerificationVerdict.Padded
        : doubts.Count > 0 ? VerificationVerdict.TimeUnproved
        : VerificationVerdict.Genuine;

    /// <summary>What stands behind the last signature.</summary>
    private List<VerificationFinding> Behind()
    {
        if (signed.Bytes.Length == pdf.Length)
            return [];
        // Evidence is always followed by its stamp: with the one and not the other a file broke off.
        var whole = EndsWithEvidence() ? file : signed;
        if (whole.Bytes.Length == pdf.Length && whole != signed || CutSigning.IsBegun(whole, pdf))
            return
            [
                new(
                    VerificationFindingKind.CutShort,
                    whole == signed
                        ? "ไฟล์ขาดกลางการลงนามครั้งสุดท้าย ลายมือชื่อนั้นจึงตรวจไม่ได้"
                        : "ไฟล์ขาดก่อนตราประทับเวลาเก็บรักษา ลายมือชื่อก่อนหน้านั้นยังครบ",
                    $"ไฟล์ขาดหลังอักขระที่ {pdf.Length:N0} ก่อนที่การลงนามจะครบ"
                ),
            ];
        var detail = $"ไฟล์มีข้อมูลยาว {pdf.Length - signed.Bytes.Length:N0} อักขระที่ไม่มีผู้ใดลงนามรับรอง";
        return [.. Foreign().Select(f => f.Detail is null ? f with { Detail = detail } : f)];
    }

    private bool EndsWithEvidence() =>
        file.Revisions.Count > signed.Revisions.Count
        && Enumerable
            .Range(signed.Revisions.Count + 1, file.Revisions.Count - signed.Revisions.Count)
            .All(count => new PaperUpdate(file.UpTo(count - 1), file.UpTo(count), null).IsEvidence);

    private List<VerificationFinding> Foreign()
    {
        VerificationFinding added = new(VerificationFindingKind.Appended, "มีการเพิ่มหรือเปลี่ยนเนื้อหาหลังลายมือชื่อสุดท้าย");
        if (file.Revisions.Count == signed.Revisions.Count)
            return [added];
        try
        {
            List<VerificationFinding> words = [.. ForeignUpdate.Words(signed, file)];
            return words.Exists(w => w.Kind is VerificationFindingKind.Appended) ? words : [.. words, added];
        }
        catch (MalformedPdfException e) when (!e.IsTooTangled)
        {
            return [added];
        }
    }

    private sealed record Proved(
        IReadOnlyList<VerificationFinding> Findings,
        IReadOnlyDictionary<string, DateTimeOffset>? Proven
    );
}

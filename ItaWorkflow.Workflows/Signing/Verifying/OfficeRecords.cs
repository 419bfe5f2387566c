namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>What the office's own records add to what the bytes alone say. Pure.</summary>
internal static class OfficeRecords
{
    /// <summary>These very bytes are kept.</summary>
    public static Verification Kept(this Verification verification, KnownDocument known)
    {
        List<VerificationFinding> findings =
        [
            new(
                VerificationFindingKind.Sound,
                verification.Verdict is VerificationVerdict.Padded
                    ? "ส่วนที่เป็นเอกสารตรงกับฉบับที่หน่วยงานเก็บไว้ทุกประการ"
                    : "ไฟล์ตรงกับฉบับที่หน่วยงานเก็บไว้ทุกประการ"
            ),
            .. Sheets(known),
            .. known.IsKeptLater ? [KeptLater] : Array.Empty<VerificationFinding>(),
            .. verification.Findings,
        ];
        return Later(known) is { } sentence
            ? verification with
            {
                Verdict = VerificationVerdict.Earlier,
                Sentence = sentence,
                Findings = findings,
            }
            : verification with
            {
                Findings = findings,
            };
    }

    /// <summary>
    /// Every signature stands, yet we never stored these bytes: a time-stamp was exchanged in the one place that no signature covers,
    /// or a key was used outside of this system.
    /// </summary>
    public static Verification Unknown(this Verification verification, string sha256) =>
        verification with
        {
            Verdict = VerificationVerdict.Altered,
            Sentence =
                verification.Verdict is VerificationVerdict.Altered
                    ? verification.Sentence
                    : "ไฟล์นี้ไม่ใช่ฉบับที่หน่วยงานเก็บไว้",
            Findings =
            [
                .. verification.Findings,
                new(VerificationFindingKind.UnknownToUs, "ไฟล์นี้ไม่ตรงกับฉบับใดที่หน่วยงานเก็บไว้", $"SHA-256 {sha256}"),
            ],
        };

    /// <summary>No signature is in the file, and with us the same paper bears some.</summary>
    public static Verification WithoutSignatures(this Verification verification) =>
        verification with
        {
            Verdict = VerificationVerdict.SignaturesRemoved,
            Sentence = VerificationVerdict.SignaturesRemoved.Sentence(),
            Findings =
            [
                new(
                    VerificationFindingKind.SignaturesRemoved,
                    "ไฟล์นี้มาจากเอกสารที่หน่วยงานลงนามแล้ว แต่ไม่มีลายมือชื่ออยู่ในไฟล์",
                    "อาจเป็นสำเนาก่อนลงนาม หรือมีผู้นำลายมือชื่อออก เนื้อหาอาจถูกแก้ไขด้วย"
                ),
            ],
        };

    /// <param name="ends">When each revoked certificate ended, by its serial number.</param>
    public static Verification Revoked(this Verification verification, IReadOnlyDictionary<string, DateTimeOffset> ends)
    {
        verification = verification with
        {
            Signatures =
            [
                .. verification.Signatures.Select(s =>
                    ends.TryGetValue(s.CertificateSerial, out var end) ? s with { CertificateRevokedAt = end } : s
                ),
            ],
        };
        var late = verification
            .Signatures.Where(s => ends.TryGetValue(s.CertificateSerial, out var end) && end <= s.At)
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

    private static readonly VerificationFinding KeptLater = new(
        VerificationFindingKind.Sound,
        "หน่วยงานมีสำเนาที่ประทับตราเก็บรักษาระยะยาวภายหลัง เนื้อหาและลายมือชื่อเดียวกัน"
    );

    private static IEnumerable<VerificationFinding> Sheets(KnownDocument known) =>
        known.Sheets > 1
            ? [new(VerificationFindingKind.Sound, $"ฉบับนี้มี {known.Sheets} แผ่น ไฟล์นี้คือแผ่นที่ {known.Sheet}")]
            : [];

    private static string? Later(KnownDocument known) =>
        known.Edition < known.LatestEdition
            ? $"เอกสารแท้ แต่เป็นฉบับที่ {known.Edition} ซึ่งแก้ไขและเสนอใหม่เป็นฉบับที่ {known.LatestEdition} แล้ว"
        : known.Signatures < known.LatestSignatures
            ? $"{VerificationVerdict.Earlier.Sentence()} ฉบับล่าสุดมี {known.LatestSignatures} ลายมือชื่อ"
        : null;
}

namespace ItaWorkflow.Workflows.Signing;

public enum VerificationVerdict
{
    /// <summary>Every signature stands and nothing came after the last.</summary>
    Genuine,

    /// <summary>Genuine, but the organization keeps a later revision with more signatures.</summary>
    Earlier,

    Altered,

    /// <summary>Signed, but by nobody whom our authority certified.</summary>
    NotOurs,

    /// <summary>A PDF without a signature that we know how to read.</summary>
    NotSigned,

    NotPdf,
}

public enum FindingKind
{
    /// <summary>The structure is damaged.</summary>
    Unreadable,

    /// <summary>Bytes stand behind the last signed one.</summary>
    Appended,

    /// <summary>The signed bytes are not the ones that were signed.</summary>
    ContentChanged,

    /// <summary>What the signature says it covers is not everything before and around it.</summary>
    CoverageWrong,

    /// <summary>The signature itself does not stand.</summary>
    SignatureBroken,

    /// <summary>The certificate is not from our authority.</summary>
    CertificateForeign,

    /// <summary>The certificate was not valid at the time of signing.</summary>
    CertificateOutOfTime,

    /// <summary>The certificate was revoked before the time of signing.</summary>
    CertificateRevoked,

    /// <summary>A signing changed more than its own field.</summary>
    MoreThanSigned,

    /// <summary>The time-stamp does not belong to the signature, or a later signature claims an earlier time.</summary>
    TimeWrong,

    /// <summary>The file's SHA-256 is none that we keep.</summary>
    UnknownToUs,

    /// <summary>Some fields are still empty: the paper was on its way.</summary>
    NotAllSigned,

    /// <summary>What was found right.</summary>
    Sound,
}

/// <summary>One thing found, in Thai.</summary>
public sealed record VerificationFinding(FindingKind Kind, string Text, string? Detail = null)
{
    public bool IsBad => Kind is not (FindingKind.Sound or FindingKind.NotAllSigned);
}

/// <summary>What a signature says and whether it stands.</summary>
/// <param name="At">The proven time of a time-stamp, else the time the system claimed.</param>
/// <param name="TimeAuthority">Who proved the time; null: PAdES B-B, nobody did.</param>
/// <param name="CertificateSerial">Hexadecimal.</param>
public sealed record SignatureFacts(
    string Field,
    int Page,
    string Name,
    string Position,
    string Reason,
    DateTimeOffset At,
    string? TimeAuthority,
    string CertificateSubject,
    string CertificateSerial,
    DateTimeOffset CertificateUntil,
    IReadOnlyList<VerificationFinding> Faults
)
{
    /// <summary>PAdES baseline level.</summary>
    public string Level => TimeAuthority is null ? "B-B" : "B-T";

    public bool Stands => Faults.Count == 0;
}

/// <param name="Sentence">The verdict in one Thai sentence.</param>
/// <param name="SignedLength">How many first bytes of the file are a whole signed revision; 0: none.</param>
/// <param name="Fields">How many signature fields the sheet has.</param>
public sealed record Verification(
    VerificationVerdict Verdict,
    string Sentence,
    IReadOnlyList<VerificationFinding> Findings,
    IReadOnlyList<SignatureFacts> Signatures,
    int SignedLength,
    int Fields
);

namespace ItaWorkflow.Workflows.Signing.Verifying;

public enum VerificationVerdict
{
    /// <summary>Every signature stands and nothing came after the last.</summary>
    Genuine,

    /// <summary>Genuine, but not every time of signing can be believed: an authority that is not trusted, or a clock that went wrong.</summary>
    TimeUnproved,

    /// <summary>Genuine, but the organization keeps a later revision with more signatures.</summary>
    Earlier,

    Altered,

    /// <summary>Signed, but by nobody whom our authority certified.</summary>
    NotOurs,

    /// <summary>A PDF without a signature that we know how to read.</summary>
    NotSigned,

    NotPdf,

    /// <summary>The end of the file is missing: nothing was added, and what is there is not all.</summary>
    CutShort,

    /// <summary>Too large or too tangled to check: nothing is known of it.</summary>
    TooTangled,
}

public enum VerificationFindingKind
{
    /// <summary>The structure is damaged.</summary>
    Unreadable,

    /// <summary>Bytes stand behind the last signed one.</summary>
    Appended,

    /// <summary>The file ends in the middle of a signing.</summary>
    CutShort,

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

    /// <summary>The time-stamp does not belong to the signature.</summary>
    TimeWrong,

    /// <summary>The time-stamp is of an authority whose word does not count here.</summary>
    TimeUnproved,

    /// <summary>A later signature says an earlier time than the one below it: a clock was wrong; nothing was altered.</summary>
    TimeBackwards,

    /// <summary>The file's SHA-256 is none that we keep.</summary>
    UnknownToUs,

    /// <summary>Some fields are still empty: the paper was on its way.</summary>
    NotAllSigned,

    /// <summary>What was found right.</summary>
    Sound,
}

/// <summary>One thing found, in Thai.</summary>
public sealed record VerificationFinding(VerificationFindingKind Kind, string Text, string? Detail = null)
{
    public bool IsBad => Kind is not (VerificationFindingKind.Sound or VerificationFindingKind.NotAllSigned) && !IsDoubt;

    /// <summary>Says that a time cannot be believed; the paper itself stands.</summary>
    public bool IsDoubt => Kind is VerificationFindingKind.TimeUnproved or VerificationFindingKind.TimeBackwards;
}

/// <summary>What a signature says and whether it stands.</summary>
/// <param name="At">The proven time of a time-stamp, else the time the system claimed.</param>
/// <param name="TimeAuthority">Who set a time-stamp, which proves the time only of those who are trusted; null: nobody did.</param>
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
    /// <summary>Its time-stamp is of an authority that the organization trusts.</summary>
    public bool IsTimeProved { get; init; }

    /// <summary>PAdES baseline level.</summary>
    public string Level => IsTimeProved ? "B-T" : "B-B";

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

namespace ItaWorkflow.Workflows.Signing.Verifying;

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

    /// <summary>Signatures that stood in the paper are gone.</summary>
    SignaturesRemoved,

    /// <summary>The time-stamp of archive time is not of these bytes.</summary>
    StampWrong,

    /// <summary>Proof is missing on the day of the check; nothing was altered.</summary>
    Unproved,

    /// <summary>Sealed, and the evidence for many years is still being gathered.</summary>
    ArchiveAwaited,

    /// <summary>The file's SHA-256 is none that we keep.</summary>
    UnknownToUs,

    /// <summary>Some fields are still empty: the paper was on its way.</summary>
    NotAllSigned,

    /// <summary>Blank bytes before or behind the paper, which no reader shows.</summary>
    Padded,

    /// <summary>What was found right.</summary>
    Sound,
}

/// <summary>One thing found, in Thai.</summary>
public sealed record VerificationFinding(VerificationFindingKind Kind, string Text, string? Detail = null)
{
    public bool IsBad =>
        Kind
            is not (
                VerificationFindingKind.Sound
                or VerificationFindingKind.NotAllSigned
                or VerificationFindingKind.ArchiveAwaited
                or VerificationFindingKind.Padded
            )
        && !IsDoubt;

    /// <summary>Says that something cannot be believed or proved; the paper itself stands.</summary>
    public bool IsDoubt =>
        Kind is VerificationFindingKind.TimeUnproved or VerificationFindingKind.TimeBackwards or VerificationFindingKind.Unproved;
}

namespace ItaWorkflow.Workflows.Signing.Verifying;

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

    /// <summary>By the office's own records, as they stand now; null: it was not revoked.</summary>
    public DateTimeOffset? CertificateRevokedAt { get; init; }

    /// <summary>PAdES baseline level.</summary>
    public string Level => IsTimeProved ? "B-T" : "B-B";

    public bool Stands => Faults.Count == 0;
}

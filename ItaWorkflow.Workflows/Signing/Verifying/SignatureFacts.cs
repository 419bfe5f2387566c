using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Pdf;

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

    /// <summary>Above it stand the evidence of its certificate and a time-stamp of archive time that holds.</summary>
    public bool IsArchived { get; init; }

    /// <summary>The office's own, over everything that officers signed.</summary>
    public bool IsSeal => Field is HiddenFields.Seal;

    /// <summary>It is proved to have existed then; null: nothing but the clock of the system says so.</summary>
    public DateTimeOffset? ProvenAt { get; init; }

    internal X509Certificate2? Certificate { get; init; }
    internal Rfc3161TimestampToken? Token { get; init; }
    internal X509Certificate2? Stamper { get; init; }

    /// <summary>PAdES baseline level.</summary>
    public string Level =>
        IsArchived ? "B-LTA"
        : IsTimeProved ? "B-T"
        : "B-B";

    public bool Stands => Faults.Count == 0;
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Signing.Stamping;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>One officer's signature to be set into one field of one revision.</summary>
public sealed record SigningRequest
{
    /// <summary>The revision that is signed over: its bytes stand untouched at the head of the result.</summary>
    public required byte[] Base { get; init; }

    /// <summary>The field's name: step-N.</summary>
    public required string Field { get; init; }

    /// <summary>A PDF of exactly one page, the size of the field.</summary>
    public required byte[] Appearance { get; init; }

    public required X509Certificate2 Certificate { get; init; }

    /// <summary>The authority that issued the certificate.</summary>
    public required X509Certificate2 Authority { get; init; }

    /// <summary>ECDSA P-256 or RSA.</summary>
    public required AsymmetricAlgorithm Key { get; init; }

    /// <summary>The time the signer's side claims; a time-stamp, if any, says the proven one.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The person, as on the sheet.</summary>
    public required string Name { get; init; }

    /// <summary>In which position, acting line included.</summary>
    public required string Position { get; init; }

    /// <summary>What the signature says: เห็นชอบ, อนุมัติ …</summary>
    public string Reason { get; init; } = "";

    /// <summary>RFC 3161 authority; null: PAdES B-B.</summary>
    public Uri? TimestampAuthority { get; init; }

    /// <summary>Whose time-stamps count. While nobody's do, one is set all the same, and told as unproved.</summary>
    public TimestampTrust Trust { get; init; } = TimestampTrust.Nobody;

    /// <summary>When the signature below this one was set; null: it is the first.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    public TimestampPolicy TimestampPolicy { get; init; } = TimestampPolicy.Required;
}

/// <summary>What to do when the time-stamp authority does not answer. A time is never invented.</summary>
public enum TimestampPolicy
{
    /// <summary>Refuse to sign.</summary>
    Required,

    /// <summary>Sign as B-B; the level stays visible everywhere.</summary>
    WhenReachable,
}

namespace ItaWorkflow.Workflows.Signing;

/// <summary>A new revision, ready to be stored as it is.</summary>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="IsTimestamped">True: PAdES B-T, by an authority that counts; false: B-B.</param>
/// <param name="StampedAt">What the time-stamp says, trusted or not; null: there is none.</param>
public sealed record SignedPdf(byte[] Bytes, string Sha256, bool IsTimestamped, DateTimeOffset? StampedAt);

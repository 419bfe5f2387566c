namespace ItaWorkflow.Data.Signing;

/// <summary>
/// ผู้ให้บริการประทับเวลาที่เชื่อถือ: a time-stamp authority (RFC 3161) whose word on time the organization takes, by its own certificate or by that
/// of who certifies it. Never deleted: papers of its time are still judged by it.
/// </summary>
public sealed class TrustedStamper
{
    public int Id { get; private set; }

    /// <summary>X.509, DER.</summary>
    public required byte[] Certificate { get; init; }

    public required DateTimeOffset TrustedAt { get; init; }

    /// <summary>Time-stamps from then on count no more; null: trusted.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}

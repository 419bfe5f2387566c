namespace ItaWorkflow.Data.Signing;

/// <summary>
/// ตราประทับของหน่วยงาน: the key and certificate, of the office's own authority, by which the office itself vouches: for its journal, and
/// for papers that nobody signs by hand.
/// </summary>
public sealed class SealKey
{
    public int Id { get; private set; }

    /// <summary>X.509, DER.</summary>
    public required byte[] Certificate { get; init; }

    /// <summary>The private key under the data-protection key ring.</summary>
    public required byte[] SealedKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}

namespace ItaWorkflow.Data.Organization;

/// <summary>
/// What the console shows on a start without an organization, as its hash: who can read the console may found the organization.
/// Every starting process adds its own; founding removes them all.
/// </summary>
public sealed class SetupToken
{
    public int Id { get; private set; }

    /// <summary>SHA-256 of the token, which is random (100 bits), so no salt.</summary>
    public required byte[] Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

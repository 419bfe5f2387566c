namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>What one guess of a PIN costs: rounds of PBKDF2-HMAC-SHA256 in a new seal. A sealed key carries the number it was made with.</summary>
/// <param name="Count">Rounds.</param>
public sealed record PinRounds(int Count)
{
    /// <summary>As OWASP's password storage cheat sheet has it; a seventh of a second of one core.</summary>
    public static readonly PinRounds OfProduct = new(600_000);
}

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <param name="Sentence">The verdict in one Thai sentence.</param>
/// <param name="SignedLength">How many first bytes of the file are a whole signed revision; 0: none.</param>
/// <param name="Signatures">Officers', in the order in which they signed.</param>
/// <param name="Fields">How many signature fields the sheet shows.</param>
public sealed record Verification(
    VerificationVerdict Verdict,
    string Sentence,
    IReadOnlyList<VerificationFinding> Findings,
    IReadOnlyList<SignatureFacts> Signatures,
    int SignedLength,
    int Fields
)
{
    /// <summary>ตราประทับของหน่วยงาน over everything that officers signed; null: there is none.</summary>
    public SignatureFacts? Seal { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<StampFacts> Stamps { get; init; } = [];

    /// <summary>Where in the file the paper begins.</summary>
    public int Start { get; init; }

    /// <summary>Nothing but the verdict can be said.</summary>
    internal static Verification Bare(VerificationVerdict verdict, params VerificationFinding[] findings) =>
        new(verdict, verdict.Sentence(), findings, [], 0, 0);
}

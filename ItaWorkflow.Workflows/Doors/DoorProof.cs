using ItaWorkflow.Data.Doors;

namespace ItaWorkflow.Workflows.Doors;

/// <summary>Whom a provider vouches for, after everything about its answer was checked.</summary>
/// <param name="Issuer">As a <see cref="DoorLink"/> keeps it.</param>
/// <param name="Subject">Likewise.</param>
/// <param name="VerifiedAddress">E-mail address that the provider itself verified, in small letters; empty: none.</param>
/// <param name="Name">As the provider calls them, to be shown once and kept nowhere; empty: not told.</param>
public sealed record DoorProof(DoorKind Kind, string Issuer, string Subject, string VerifiedAddress, string Name = "");

public sealed record DoorProofOutcome(DoorProof? Proof, Refusal? Refusal);

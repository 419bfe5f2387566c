namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>What the vault answered: the open key, or why not.</summary>
public sealed record KeyOpening(OpenKey? Key, Refusal? Refusal);

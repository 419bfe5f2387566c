using System.Diagnostics;

namespace ItaWorkflow.Workflows;

/// <summary>The slow parts of a decision, for whoever listens: bench/ and an operator's tracing.</summary>
internal static class Tracing
{
    public static readonly ActivitySource Typesetting = new("ItaWorkflow.Typesetting");
    public static readonly ActivitySource KeyVault = new("ItaWorkflow.KeyVault");
}

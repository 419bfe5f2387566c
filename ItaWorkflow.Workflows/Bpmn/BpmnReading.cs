namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>One thing to say about a BPMN file: which element, of which kind, and why, in Thai.</summary>
/// <param name="ElementId">The element's own id; "-" where the file gives none.</param>
/// <param name="Kind">The element's name in BPMN 2.0, e.g. <c>scriptTask</c>.</param>
/// <param name="Reason">One clear sentence.</param>
/// <param name="IsRefusal">True: the file will not run. False: a warning.</param>
public sealed record BpmnFinding(string ElementId, string Kind, string Reason, bool IsRefusal);

/// <summary>What a BPMN file said. The definition is there only when nothing was refused.</summary>
public sealed record BpmnReading(ProcessDefinition? Definition, IReadOnlyList<BpmnFinding> Findings)
{
    /// <summary>False: not BPMN 2.0 XML at all (or hostile, or far too large): nothing in it was looked at.</summary>
    public bool IsReadable { get; init; } = true;

    public bool IsRunnable => Definition is not null;

    internal static BpmnReading Unreadable(string reason) =>
        new(null, [new BpmnFinding("-", "definitions", reason, IsRefusal: true)]) { IsReadable = false };
}

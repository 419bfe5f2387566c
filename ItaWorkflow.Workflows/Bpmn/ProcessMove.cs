namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>What came of carrying a case to another version of its process.</summary>
/// <param name="Turn">null: it cannot be done without guessing.</param>
/// <param name="Findings">Refusals with the element and the reason; without one, what to mind: timers set anew, steps passed over.</param>
public sealed record ProcessMove(ProcessTurn? Turn, IReadOnlyList<BpmnFinding> Findings);

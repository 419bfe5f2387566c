namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>A condition that cannot be read or worked out; the message is Thai and meant for the route's author.</summary>
public sealed class ConditionFaultException(string message) : Exception(message);

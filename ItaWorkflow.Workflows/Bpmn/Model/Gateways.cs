namespace ItaWorkflow.Workflows.Bpmn;

public sealed class ExclusiveGateway : FlowNode
{
    public override string ElementKind => "exclusiveGateway";
}

public sealed class ParallelGateway : FlowNode
{
    public override string ElementKind => "parallelGateway";
}

public sealed class InclusiveGateway : FlowNode
{
    public override string ElementKind => "inclusiveGateway";
}

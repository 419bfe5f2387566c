namespace ItaWorkflow.Workflows.Bpmn;

internal sealed partial class Execution
{
    private void ArriveAtGateway(string scope, SequenceFlow flow)
    {
        switch (flow.Target)
        {
            case ParallelGateway join:
                if (join.Incoming.All(f => _tokens.ContainsKey((scope, f))))
                    Synchronize(scope, join, join.Incoming);
                break;
            case InclusiveGateway { Incoming.Count: > 1 }:
                break; // Whether it must wait is judged when all else stands still.
            case InclusiveGateway split:
                Synchronize(scope, split, [flow]);
                break;
            case ExclusiveGateway choice:
                PassExclusive(scope, choice, flow);
                break;
        }
    }

    /// <summary>A gateway that takes a token from each of the arrows given and hands on to every way that is open.</summary>
    private void Synchronize(string scope, FlowNode gateway, IReadOnlyList<SequenceFlow> from)
    {
        Walk(ProcessEventKind.Enter, gateway);
        var open = gateway is ParallelGateway ? gateway.Outgoing : OpenWays(scope, gateway);
        if (open.Count == 0)
            return;
        foreach (var flow in from)
            Take(scope, flow);
        Place(scope, open);
    }

    private void PassExclusive(string scope, ExclusiveGateway gateway, SequenceFlow flow)
    {
        Walk(ProcessEventKind.Enter, gateway);
        var open = OpenWays(scope, gateway, first: true);
        if (open.Count == 0)
            return;
        Take(scope, flow);
        Place(scope, open);
    }

    /// <summary>The ways out whose condition holds, in their order; the default one if none does. Empty: stuck, and said so.</summary>
    private List<SequenceFlow> OpenWays(string scope, FlowNode node, bool first = false)
    {
        try
        {
            var open = node.Outgoing.Where(f => f != node.Default && (f.Condition?.Holds(Seen(scope)) ?? true));
            List<SequenceFlow> ways = first ? [.. open.Take(1)] : [.. open];
            if (ways.Count == 0 && node.Default is { } otherwise)
                ways.Add(otherwise);
            if (ways.Count == 0)
                Stick(node, "ไม่มีทางออกใดที่เงื่อนไขเป็นจริง และไม่ได้กำหนดทางออกปริยาย");
            return ways;
        }
        catch (ConditionFaultException fault)
        {
            Stick(node, fault.Message);
            return [];
        }
    }
}

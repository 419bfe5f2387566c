namespace ItaWorkflow.Workflows.Bpmn;

internal sealed partial class Execution
{
    /// <summary>Withdraws all that is open and begins again at one task, within the sub-processes around it.</summary>
    public void ReturnTo(UserTask task)
    {
        Empty(RootId);
        _stuck.Clear();
        var scope = RootId;
        foreach (var around in Around(_definition.Root, task.Id) ?? [])
        {
            var opened = Open(around, scope);
            ArmEdges(around, opened.Id);
            Walk(ProcessEventKind.Enter, around);
            scope = opened.Id;
        }

        StartActivity(scope, task);
    }

    /// <summary>The sub-processes around a node, the outermost first; null: it is not in this scope.</summary>
    public static IReadOnlyList<SubProcess>? Around(FlowScope scope, string id)
    {
        if (scope.Nodes.Any(n => n.Id == id))
            return [];
        foreach (var sub in scope.Nodes.OfType<SubProcess>())
            if (Around(sub.Body, id) is { } inner)
                return [sub, .. inner];
        return null;
    }
}

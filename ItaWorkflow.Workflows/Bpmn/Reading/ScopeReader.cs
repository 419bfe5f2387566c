using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>Reads the nodes and arrows of one process or sub-process.</summary>
internal sealed class ScopeReader(BpmnFindings findings)
{
    private readonly Dictionary<string, FlowNode> _nodes = new(StringComparer.Ordinal);

    /// <summary>Elements refused already: arrows to them need no second refusal.</summary>
    private readonly HashSet<string> _skipped = new(StringComparer.Ordinal);

    public FlowScope Read(XElement container)
    {
        var scope = new FlowScope { Id = container.Id(), ElementKind = container.Kind() };
        // What is not of the model is refused as no part of the schema.
        var parts = container
            .Elements()
            .Where(e => e.IsModel())
            .ToLookup(e => e.Kind() is "sequenceFlow" or "boundaryEvent" ? e.Kind() : "", StringComparer.Ordinal);
        foreach (var element in parts[""].Where(e => !IsSilent(container, e)))
            Add(scope, element, Node(container, element));
        foreach (var edge in parts["boundaryEvent"])
            Add(scope, edge, new EventReader(findings).Boundary(edge, Host));
        ReadFlows(container, scope, parts["sequenceFlow"]);
        return scope;
    }

    private void ReadFlows(XElement container, FlowScope scope, IEnumerable<XElement> arrows)
    {
        var flows = new FlowReader(findings, _nodes, _skipped);
        flows.Read(scope, arrows, [.. container.Elements().Select(e => BpmnNames.Local(e.Text("default")))]);
        foreach (var element in container.Elements())
            if (_nodes.TryGetValue(element.Id(), out var node) && node.ElementKind == element.Kind())
            {
                flows.ReadWaysOut(element, node);
                flows.CheckDirection(element, node);
            }
    }

    private static bool IsSilent(XElement container, XElement element) =>
        BpmnNames.Silent.Contains(element.Kind())
        || (container.Kind() is "process" && BpmnNames.Resources.Contains(element.Kind()))
        || (container.Kind() is not "process" && ActivityReader.IsPart(element))
        || IsEmptyData(element);

    private static bool IsEmptyData(XElement element) =>
        element.Kind() is "ioSpecification" && element.Child("dataInput") is null && element.Child("dataOutput") is null;

    private Activity? Host(string id) => _nodes.GetValueOrDefault(id) as Activity;

    private FlowNode? Node(XElement container, XElement element) =>
        element.Kind() switch
        {
            "startEvent" => new EventReader(findings).Start(element),
            "endEvent" => new EventReader(findings).End(element),
            "intermediateCatchEvent" => new EventReader(findings).Catch(element),
            "intermediateThrowEvent" => new EventReader(findings).Throw(element),
            "exclusiveGateway" => Gateway(element, new ExclusiveGateway { Id = element.Id(), Name = element.Name() }),
            "parallelGateway" => Gateway(element, new ParallelGateway { Id = element.Id(), Name = element.Name() }),
            "inclusiveGateway" => Gateway(element, new InclusiveGateway { Id = element.Id(), Name = element.Name() }),
            "userTask" => new ActivityReader(findings).User(element),
            "serviceTask" => new ActivityReader(findings).Service(element),
            "subProcess" => new ActivityReader(findings).Sub(element),
            _ => Unsupported(container, element),
        };

    private FlowNode? Unsupported(XElement container, XElement element)
    {
        findings.Unsupported(container, element);
        if (BpmnNames.Scopes.Contains(element.Kind()))
            new ScopeReader(findings).Read(element);
        return null;
    }

    private FlowNode Gateway(XElement element, FlowNode gateway)
    {
        foreach (var part in element.Elements().Where(e => e.IsModel() && !EventReader.IsCommon(e)))
            findings.Unsupported(element, part);
        return gateway;
    }

    private void Add(FlowScope scope, XElement element, FlowNode? node)
    {
        if (node is null)
        {
            _skipped.Add(element.Id());
            return;
        }

        if (node.Id is "-")
            findings.Refuse(element, "องค์ประกอบไม่มี id");
        if (!_nodes.TryAdd(node.Id, node))
            return;
        scope.Members.Add(node);
        if (node is not StartEvent start)
            return;
        if (scope.Start is not null)
            findings.Refuse(node, "มีจุดเริ่มต้นมากกว่าหนึ่งจุด จึงไม่รู้ว่าเริ่มจากจุดใด");
        scope.Start ??= start;
    }
}

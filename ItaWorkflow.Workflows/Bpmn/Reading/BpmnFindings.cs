using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>What was found so far, each thing once; a file with a thousand refusals needs no more of them.</summary>
internal sealed class BpmnFindings
{
    private const int Most = 1_000;
    private readonly List<BpmnFinding> _all = [];
    private readonly HashSet<BpmnFinding> _said = [];

    public IReadOnlyList<BpmnFinding> All => _all;
    public bool AnyRefusal { get; private set; }

    public void Refuse(XElement element, string reason) => Add(element.Id(), element.Kind(), reason, isRefusal: true);

    public void Refuse(FlowNode node, string reason) => Add(node.Id, node.ElementKind, reason, isRefusal: true);

    public void Refuse(FlowScope scope, string reason) => Add(scope.Id, scope.ElementKind, reason, isRefusal: true);

    public void Refuse(SequenceFlow flow, string reason) => Add(flow.Id, "sequenceFlow", reason, isRefusal: true);

    public void Warn(XElement element, string reason) => Add(element.Id(), element.Kind(), reason, isRefusal: false);

    public void Warn(FlowNode node, string reason) => Add(node.Id, node.ElementKind, reason, isRefusal: false);

    public void Warn(SequenceFlow flow, string reason) => Add(flow.Id, "sequenceFlow", reason, isRefusal: false);

    public void Unsupported(XElement element) => Refuse(element, $"ระบบไม่รองรับองค์ประกอบ {element.Kind()}");

    /// <summary>An element without an id of its own is named by the one that holds it.</summary>
    public void Unsupported(XElement holder, XElement part)
    {
        if (part.Id() is "-")
            Refuse(holder, $"ระบบไม่รองรับ {part.Kind()} ใน {holder.Kind()}");
        else
            Unsupported(part);
    }

    private void Add(string id, string kind, string reason, bool isRefusal)
    {
        AnyRefusal |= isRefusal;
        var finding = new BpmnFinding(id, kind, reason, isRefusal);
        if (_all.Count < Most && _said.Add(finding))
            _all.Add(finding);
    }
}

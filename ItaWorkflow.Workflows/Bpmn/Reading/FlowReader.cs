using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Bpmn;

internal sealed class FlowReader(BpmnFindings findings, Dictionary<string, FlowNode> nodes, HashSet<string> skipped)
{
    public void Read(FlowScope scope, IEnumerable<XElement> arrows, HashSet<string> defaults)
    {
        foreach (var arrow in arrows)
        {
            var (source, target) = (End(arrow, "sourceRef"), End(arrow, "targetRef"));
            var condition = ReadCondition(arrow, defaults.Contains(arrow.Id()));
            if (source is not null && target is not null)
                Add(scope, arrow, source, target, condition);
        }
    }

    private void Add(FlowScope scope, XElement arrow, FlowNode source, FlowNode target, Condition? condition)
    {
        var flow = new SequenceFlow
        {
            Id = arrow.Id() is "-" ? $"{scope.Id}→{scope.Arrows.Count + 1}" : arrow.Id(),
            Source = source,
            Target = target,
            Condition = condition,
            Number = scope.Arrows.Count,
        };
        if (arrow.IsFalse("isImmediate"))
            findings.Refuse(arrow, "ระบบไม่รองรับ isImmediate=\"false\"");
        scope.Arrows.Add(flow);
        source.Departures.Add(flow);
        target.Arrivals.Add(flow);
    }

    /// <summary>A gateway's declared direction does nothing to its tokens; one that the arrows belie is a slip of the author.</summary>
    public void CheckDirection(XElement element, FlowNode node)
    {
        var (joins, splits) = (node.Arrivals.Count > 1, node.Departures.Count > 1);
        var direction = element.Text("gatewayDirection");
        if (
            (direction is "Converging" && splits)
            || (direction is "Diverging" && joins)
            || (direction is "Mixed" && !(joins && splits))
        )
            findings.Warn(element, $"gatewayDirection=\"{direction}\" ไม่ตรงกับเส้นที่วาด ระบบเดินตามเส้นที่วาด");
    }

    /// <summary>The order in which conditions are tried is that of the node's own list; and which way is the default.</summary>
    public void ReadWaysOut(XElement element, FlowNode node)
    {
        var order = element.Children("outgoing").Select(e => BpmnNames.Local(e.Value.Trim())).ToList();
        if (order.Count == node.Departures.Count)
        {
            var sorted = node.Departures.OrderBy(flow => order.IndexOf(BpmnNames.Local(flow.Id))).ToList();
            node.Departures.Clear();
            node.Departures.AddRange(sorted);
        }

        if (element.Text("default") is not { Length: > 0 } wanted)
            return;
        node.Default =
            node.Departures.Find(flow => flow.Id == wanted) ?? node.Departures.Find(flow => flow.Id == BpmnNames.Local(wanted));
        if (node is not (Activity or ExclusiveGateway or InclusiveGateway))
            findings.Refuse(element, "องค์ประกอบชนิดนี้มีทางออกปริยายไม่ได้");
        else if (node.Default is null && !findings.AnyRefusal)
            findings.Refuse(element, $"ทางออกปริยาย “{wanted}” ไม่ได้ออกจากองค์ประกอบนี้");
    }

    private FlowNode? End(XElement arrow, string attribute)
    {
        var id = arrow.Text(attribute);
        if (nodes.TryGetValue(id, out var node))
            return node;
        if (!skipped.Contains(id))
            findings.Refuse(arrow, $"{attribute} “{id}” ไม่มีอยู่ในกระบวนการหรือกระบวนการย่อยเดียวกัน");
        return null;
    }

    private Condition? ReadCondition(XElement arrow, bool isDefault)
    {
        foreach (
            var part in arrow
                .Elements()
                .Where(e => e.IsModel() && e.Kind() is not "conditionExpression" && !EventReader.IsCommon(e))
        )
            findings.Unsupported(arrow, part);
        if (arrow.Child("conditionExpression") is not { } expression)
            return null;
        if (!isDefault)
            return new ExpressionReader(findings).Read(arrow, expression, "เงื่อนไข", ValueType.Boolean);
        // BPMN 2.0: such an expression shall be ignored.
        findings.Warn(arrow, "เงื่อนไขบนทางออกปริยายไม่มีผล");
        return null;
    }
}

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>What a process must have to be published as an approval route, beyond running as the standard says.</summary>
public static class RouteCheck
{
    /// <summary>What every memo's case knows.</summary>
    public static readonly IReadOnlyList<string> MemoVariables = ["amount", "urgency", "division", "kind", "verdict"];

    public static IReadOnlyList<BpmnFinding> Check(ProcessDefinition definition) =>
        [
            .. UnknownVariables(definition),
            .. definition.Flows.Values.Select(Misfit).OfType<BpmnFinding>(),
            .. definition.Nodes.Values.SelectMany(Findings),
            .. Repeated(definition),
        ];

    /// <summary>Conditions that read what no memo has.</summary>
    public static IReadOnlyList<BpmnFinding> UnknownVariables(ProcessDefinition definition) =>
        [
            .. definition
                .Flows.Values.Where(flow => flow.Condition is not null)
                .SelectMany(flow => Unknown(flow.Id, "sequenceFlow", flow.Condition!)),
            .. definition.Nodes.Values.OfType<Activity>().SelectMany(UnknownInLoop),
        ];

    private static IEnumerable<BpmnFinding> UnknownInLoop(Activity activity) =>
        activity.Loop is not { } loop
            ? []
            : new[] { loop.Cardinality, loop.Completion }
                .OfType<Condition>()
                .SelectMany(c => Unknown(activity.Id, activity.ElementKind, c));

    private static IEnumerable<BpmnFinding> Unknown(string id, string kind, Condition condition) =>
        condition
            .Variables.Where(name =>
                !MemoVariables.Contains(name, StringComparer.Ordinal)
                && !LoopVariables.Names.Contains(name, StringComparer.Ordinal)
            )
            .Select(name => new BpmnFinding(
                id,
                kind,
                $"เงื่อนไข “{condition.Text.Trim()}” ใช้ตัวแปร “{name}” ซึ่งบันทึกข้อความไม่มี",
                IsRefusal: true
            ));

    private static ValueType? TypeOf(string name) =>
        name is "urgency" or "division" or "kind" or "verdict" ? ValueType.Text
        : name is "amount" || LoopVariables.Names.Contains(name, StringComparer.Ordinal) ? ValueType.Number
        : null;

    private static BpmnFinding? Misfit(SequenceFlow flow)
    {
        try
        {
            flow.Condition?.TypeOf(TypeOf);
            return null;
        }
        catch (ConditionFaultException fault)
        {
            return new(flow.Id, "sequenceFlow", $"เงื่อนไข “{flow.Condition!.Text.Trim()}”: {fault.Message}", IsRefusal: true);
        }
    }

    /// <summary>Activities that a case could come back to: their place on the sheet is signed once.</summary>
    private static IEnumerable<BpmnFinding> Repeated(ProcessDefinition definition)
    {
        var circling = new HashSet<FlowNode>(definition.Nodes.Values);
        while (circling.RemoveWhere(LeadsOut) > 0) { }
        return circling
            .OfType<Activity>()
            .Select(activity => Refusal(activity, "เส้นทางวนกลับมาที่ลำดับนี้ได้ แต่ช่องลงนามบนแผ่นมีช่องเดียว"));

        bool LeadsOut(FlowNode node) =>
            !node.Incoming.Any(flow => circling.Contains(flow.Source))
            || !node.Outgoing.Any(flow => circling.Contains(flow.Target));
    }

    private static bool IsPosition(string? performer) =>
        performer is not null
        && (
            performer is "head-of-division"
            || (performer.StartsWith("position:", StringComparison.Ordinal) && performer.Length > 9)
        );

    private static IEnumerable<BpmnFinding> Findings(FlowNode node)
    {
        if (node is UserTask { Performer: null })
            yield return Refusal(node, "ไม่ได้ระบุผู้รับผิดชอบ (potentialOwner)");
        else if (node is UserTask { Performer: var performer } && !IsPosition(performer))
            yield return Refusal(node, $"ไม่รู้จักผู้รับผิดชอบ “{performer}”");
        if (node is TimerCatchEvent or BoundaryTimer)
            yield return Refusal(node, "เส้นทางเสนอยังใช้ตัวจับเวลาไม่ได้");
        if (node is Activity { Loop: not null })
            yield return Refusal(node, "เส้นทางเสนอยังใช้ลำดับที่ทำซ้ำหลายครั้งไม่ได้");
        if (node is ServiceTask)
            yield return Refusal(node, "เส้นทางเสนอยังใช้งานของระบบไม่ได้");
        if (node.Default is null && node.Outgoing.Count > 0 && node.Outgoing.All(flow => flow.Condition is not null))
            yield return Refusal(node, "ต้องกำหนดทางออกปริยาย เพื่อไม่ให้เรื่องค้างเมื่อไม่มีเงื่อนไขใดเป็นจริง");
    }

    private static BpmnFinding Refusal(FlowNode node, string reason) => new(node.Id, node.ElementKind, reason, IsRefusal: true);
}

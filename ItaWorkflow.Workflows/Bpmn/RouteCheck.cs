using System.Globalization;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>What a process must have to be published as an approval route, beyond running as the standard says.</summary>
public static class RouteCheck
{
    /// <summary>How many opinions the drafter asked for besides.</summary>
    public const string ExtraOpinions = "extraOpinions";

    /// <summary>What every memo's case knows.</summary>
    public static readonly IReadOnlyList<string> MemoVariables =
    [
        "amount",
        "urgency",
        "division",
        "kind",
        ExtraOpinions,
        "verdict",
    ];

    public static IReadOnlyList<BpmnFinding> Check(ProcessDefinition definition) =>
        [
            .. UnknownVariables(definition),
            .. definition.Flows.Values.Select(Misfit).OfType<BpmnFinding>(),
            .. definition.Nodes.Values.SelectMany(Findings),
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
        : name is "amount" or ExtraOpinions || LoopVariables.Names.Contains(name, StringComparer.Ordinal) ? ValueType.Number
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

    private static IEnumerable<BpmnFinding> Findings(FlowNode node)
    {
        if (node is UserTask task && Performance(task) is { } unfit)
            yield return Refusal(node, unfit);
        if (node.Default is null && node.Outgoing.Count > 0 && node.Outgoing.All(flow => flow.Condition is not null))
            yield return Refusal(node, "ต้องกำหนดทางออกปริยาย เพื่อไม่ให้เรื่องค้างเมื่อไม่มีเงื่อนไขใดเป็นจริง");
    }

    /// <summary>Why nobody could be found for a step; null when somebody can.</summary>
    private static string? Performance(UserTask task)
    {
        if (task.KeepsOnResubmission && task.Kind is StepKinds.Propose or StepKinds.FinalOrder)
            return "ลำดับที่เสนอเรื่องหรือสั่งการต้องลงนามทุกฉบับ (onResubmission)";
        if (task.Performer is not { } performer)
            return "ไม่ได้ระบุผู้รับผิดชอบ (potentialOwner)";
        if (!Performer.IsKnown(performer))
            return $"ไม่รู้จักผู้รับผิดชอบ “{performer}”";
        var count = task.Loop?.Cardinality.Text.Trim().TrimStart('=').Trim();
        if (performer == Performer.ChosenByDrafter && count != ExtraOpinions)
            return $"“{performer}” ใช้กับลำดับที่ทำซ้ำตามจำนวน {ExtraOpinions} เท่านั้น";
        if (
            Performer.ListOf(performer) is { Count: > 0 and var listed }
            && count != listed.ToString(CultureInfo.InvariantCulture)
        )
            return $"“positions:” ระบุ {listed} ตำแหน่ง ลำดับจึงต้องทำซ้ำ {listed} ครั้ง (loopCardinality)";
        return null;
    }

    private static BpmnFinding Refusal(FlowNode node, string reason) => new(node.Id, node.ElementKind, reason, IsRefusal: true);
}

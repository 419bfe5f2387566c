using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>What the schema of BPMN 2.0 forbids and a reader would otherwise guess at: ids, truth values and parts that may stand once.</summary>
internal static class SchemaCheck
{
    private const int LongestId = 200;
    private const StringComparison IgnoreCase = StringComparison.OrdinalIgnoreCase;

    private static readonly HashSet<string> Flags = new(
        (
            "cancelActivity isExecutable isForCompensation isImmediate isInterrupting isSequential parallelMultiple "
            + "triggeredByEvent"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>All that is read of the elements.</summary>
    private static readonly string[] Attributes =
    [
        .. Flags,
        "attachedToRef",
        "behavior",
        "completionQuantity",
        "default",
        "expressionLanguage",
        "id",
        "implementation",
        "language",
        "mustUnderstand",
        "sourceRef",
        "startQuantity",
        "targetRef",
    ];

    private static readonly string[] Once = (
        "completionCondition conditionExpression loopCardinality multiInstanceLoopCharacteristics "
        + "resourceAssignmentExpression standardLoopCharacteristics"
    ).Split(' ');

    public static void Check(XElement definitions, BpmnFindings findings)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in definitions.DescendantsAndSelf().Where(e => e.IsModel()))
        {
            if (element.Attribute("id") is { Value: var id })
                CheckId(element, id, ids, findings);
            foreach (var attribute in element.Attributes())
                CheckAttribute(element, attribute, findings);
            foreach (var part in Once.Where(kind => element.Children(kind).Skip(1).Any()))
                findings.Refuse(element, $"มี {part} มากกว่าหนึ่ง");
        }

        foreach (var element in definitions.Children("process").SelectMany(WithEffect))
            CheckForm(element, findings);
    }

    /// <summary>What a process is made of, without notes, drawing and data that do nothing to its tokens.</summary>
    private static IEnumerable<XElement> WithEffect(XElement element) =>
        element
            .Elements()
            .Where(part => part.IsModel() && !BpmnNames.Silent.Contains(part.Kind()))
            .SelectMany(WithEffect)
            .Prepend(element);

    // A reader that passes over an attribute written amiss would run its default instead.
    private static void CheckAttribute(XElement element, XAttribute attribute, BpmnFindings findings)
    {
        var name = attribute.Name.LocalName;
        var isOurs = attribute.Name.Namespace == XNamespace.None;
        var meant = Array.Find(isOurs ? Attributes : [], known => known.Equals(name, IgnoreCase));
        if (attribute.Name.Namespace == BpmnNames.Model || (meant ?? name) != name)
            findings.Refuse(element, $"แอตทริบิวต์ {name} ต้องเขียนว่า {meant ?? name} และไม่มีคำนำหน้า");
        else if (isOurs && Flags.Contains(name) && attribute.Value.Trim() is not ("true" or "false" or "1" or "0"))
            findings.Refuse(element, $"{name}=\"{attribute.Value.Trim()}\" ต้องเป็น true หรือ false");
    }

    private static void CheckForm(XElement element, BpmnFindings findings)
    {
        var named = element.AncestorsAndSelf().First(e => e.Id() is not "-" || e.Kind() is "process");
        foreach (var foreign in element.Elements().Where(e => !e.IsModel()))
            findings.Refuse(named, $"มีองค์ประกอบนอกมาตรฐาน {foreign.Kind()} นอก extensionElements");
        var type = BpmnNames.Local(element.Attribute(BpmnNames.Schema + "type")?.Value.Trim() ?? "");
        if (type is not ("" or "tExpression" or "tFormalExpression") && !type.Equals("t" + element.Kind(), IgnoreCase))
            findings.Refuse(named, $"ระบบไม่รองรับ {element.Kind()} ที่เป็นชนิด {type} (xsi:type)");
    }

    private static void CheckId(XElement element, string id, HashSet<string> seen, BpmnFindings findings)
    {
        if (id.Length is 0 or > LongestId || id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            findings.Refuse(element, $"id ต้องไม่ว่าง ไม่มีช่องว่าง และยาวไม่เกิน {LongestId} อักขระ");
        else if (!seen.Add(id))
            findings.Refuse(element, $"id “{id}” ซ้ำกับองค์ประกอบอื่น");
    }
}

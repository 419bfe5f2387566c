using System.Globalization;
using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Bpmn;

internal sealed class ActivityReader(BpmnFindings findings)
{
    /// <summary>Parts of an activity that are read, or mean nothing to its tokens.</summary>
    public static bool IsPart(XElement part) =>
        EventReader.IsCommon(part)
        || part.Kind() is "multiInstanceLoopCharacteristics" or "property"
        || BpmnNames.Resources.Contains(part.Kind());

    public UserTask User(XElement element)
    {
        CheckParts(element, "rendering");
        return new()
        {
            Id = element.Id(),
            Name = element.Text("name"),
            Loop = Loop(element),
            Performer = Performer(element),
            Kind = StepKind(element),
            DueWorkingDays = Due(element),
            KeepsOnResubmission = Keeps(element),
        };
    }

    public ServiceTask Service(XElement element)
    {
        CheckParts(element);
        var action = element.Text("implementation");
        if (!ServiceActions.All.Contains(action, StringComparer.Ordinal))
            findings.Refuse(element, $"งานของระบบต้องมี implementation เป็นหนึ่งใน {string.Join(", ", ServiceActions.All)}");
        return new()
        {
            Id = element.Id(),
            Name = element.Text("name"),
            Loop = Loop(element),
            Action = action,
        };
    }

    public SubProcess Sub(XElement element)
    {
        if (element.IsTrue("triggeredByEvent"))
            findings.Refuse(element, "ระบบไม่รองรับกระบวนการย่อยที่เริ่มด้วยเหตุการณ์ (triggeredByEvent)");
        CheckAttributes(element);
        return new()
        {
            Id = element.Id(),
            Name = element.Text("name"),
            Loop = Loop(element),
            Body = new ScopeReader(findings).Read(element),
        };
    }

    private void CheckParts(XElement element, string alsoFine = "")
    {
        CheckAttributes(element);
        foreach (var part in element.Elements().Where(e => e.IsModel() && !IsPart(e) && e.Kind() != alsoFine))
            if (
                part.Kind() is not "ioSpecification"
                || part.Child("dataInput") is not null
                || part.Child("dataOutput") is not null
            )
                findings.Unsupported(element, part);
    }

    private void CheckAttributes(XElement element)
    {
        if (element.IsTrue("isForCompensation"))
            findings.Refuse(element, "ระบบไม่รองรับงานชดเชย (isForCompensation)");
        foreach (var quantity in new[] { "startQuantity", "completionQuantity" })
            if (element.Text(quantity) is not ("" or "1"))
                findings.Refuse(element, $"ระบบรองรับ {quantity} เท่ากับ 1 เท่านั้น");
    }

    private string? Performer(XElement element)
    {
        var expressions = element
            .Elements()
            .Where(e => e.IsModel() && BpmnNames.Resources.Contains(e.Kind()))
            .Select(e => e.Child("resourceAssignmentExpression")?.Elements().FirstOrDefault(IsExpression)?.Body().Trim() ?? "")
            .Where(text => text.Length > 0)
            .ToList();
        if (expressions.Count > 1)
            findings.Warn(element, "ระบุผู้รับผิดชอบมากกว่าหนึ่ง ระบบใช้รายการแรก");
        return expressions.FirstOrDefault();
    }

    private static bool IsExpression(XElement part) => part.IsModel() && part.Kind() is "formalExpression" or "expression";

    private string StepKind(XElement element)
    {
        var kind = element.Attribute(BpmnNames.Route + "kind")?.Value ?? StepKinds.Opinion;
        if (!StepKinds.All.Contains(kind, StringComparer.Ordinal))
            findings.Refuse(element, $"ชนิดของลำดับ “{kind}” ต้องเป็นหนึ่งใน {string.Join(", ", StepKinds.All)}");
        return kind;
    }

    private bool Keeps(XElement element)
    {
        var word = element.Attribute(BpmnNames.Route + "onResubmission")?.Value ?? "ask";
        if (word is not ("ask" or "keep"))
            findings.Refuse(element, $"onResubmission “{word}” ต้องเป็น ask หรือ keep");
        return word is "keep";
    }

    private int? Due(XElement element)
    {
        if (element.Attribute(BpmnNames.Route + "dueWorkingDays")?.Value is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 365)
            return days;
        findings.Refuse(element, "กำหนดวันทำการต้องเป็น 1 ถึง 365");
        return null;
    }

    private MultiInstance? Loop(XElement element) =>
        element.Child("multiInstanceLoopCharacteristics") is { } loop ? new LoopReader(findings).Read(element, loop) : null;
}

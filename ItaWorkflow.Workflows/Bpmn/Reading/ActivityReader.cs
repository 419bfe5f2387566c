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
        var step = new StepReader(findings);
        return new()
        {
            Id = element.Id(),
            Name = element.Name(),
            Loop = Loop(element),
            Performer = step.Performer(element),
            Kind = step.Kind(element),
            DueWorkingDays = step.Due(element),
            KeepsOnResubmission = step.Keeps(element),
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
            Name = element.Name(),
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
            Name = element.Name(),
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

    private MultiInstance? Loop(XElement element) =>
        element.Child("multiInstanceLoopCharacteristics") is { } loop ? new LoopReader(findings).Read(element, loop) : null;
}

using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Bpmn;

internal sealed class EventReader(BpmnFindings findings)
{
    /// <summary>Parts that every node may have.</summary>
    public static bool IsCommon(XElement part) =>
        part.Kind()
            is "incoming"
                or "outgoing"
                or "documentation"
                or "extensionElements"
                or "auditing"
                or "monitoring"
                or "categoryValueRef";

    public StartEvent Start(XElement element)
    {
        RefuseTriggers(element);
        return new() { Id = element.Id(), Name = element.Name() };
    }

    public EndEvent End(XElement element)
    {
        var triggers = RefuseTriggers(element, "terminateEventDefinition");
        return new()
        {
            Id = element.Id(),
            Name = element.Name(),
            Terminates = triggers.Count > 0,
        };
    }

    public Milestone Throw(XElement element)
    {
        RefuseTriggers(element);
        return new() { Id = element.Id(), Name = element.Name() };
    }

    public TimerCatchEvent? Catch(XElement element) =>
        Timer(element) is { } timer
            ? new()
            {
                Id = element.Id(),
                Name = element.Name(),
                Timer = timer,
            }
            : null;

    public BoundaryTimer? Boundary(XElement element, Func<string, Activity?> host)
    {
        var attached = element.Text("attachedToRef");
        var activity = host(attached) ?? host(BpmnNames.Local(attached));
        var timer = Timer(element);
        if (activity is null)
            findings.Refuse(element, $"เหตุการณ์ที่ขอบติดอยู่กับ “{attached}” ซึ่งไม่ใช่งานที่ระบบเดินได้");
        if (activity is null || timer is null)
            return null;
        var edge = new BoundaryTimer
        {
            Id = element.Id(),
            Name = element.Name(),
            AttachedTo = activity,
            Timer = timer,
            Interrupts = !element.IsFalse("cancelActivity"),
        };
        activity.Edges.Add(edge);
        return edge;
    }

    private TimerPlan? Timer(XElement element)
    {
        var triggers = RefuseTriggers(element, "timerEventDefinition");
        if (triggers.Count == 1)
            return new TimerReader(findings).Read(element, triggers[0]);
        if (triggers.Count > 1)
            findings.Refuse(element, "เหตุการณ์มีตัวจับเวลามากกว่าหนึ่งตัว");
        else if (!element.Elements().Any(e => e.IsModel() && !IsCommon(e)))
            findings.Refuse(element, "เหตุการณ์นี้ไม่ได้ระบุว่ารออะไร");
        return null;
    }

    private List<XElement> RefuseTriggers(XElement element, string? allowed = null)
    {
        foreach (var part in element.Elements().Where(e => e.IsModel() && !IsCommon(e) && e.Kind() != allowed))
            findings.Refuse(element, $"ระบบไม่รองรับ {part.Kind()} ใน {element.Kind()}");
        return allowed is null ? [] : [.. element.Children(allowed)];
    }
}

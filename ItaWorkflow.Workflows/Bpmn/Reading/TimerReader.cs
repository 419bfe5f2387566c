using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Bpmn;

internal sealed class TimerReader(BpmnFindings findings)
{
    /// <param name="holder">The event that is named when its timer is refused.</param>
    public TimerPlan? Read(XElement holder, XElement timer)
    {
        var parts = timer.Elements().Where(e => e.IsModel() && e.Kind() is not ("documentation" or "extensionElements")).ToList();
        if (parts.Count != 1)
        {
            findings.Refuse(holder, "ตัวจับเวลาต้องมีวันเวลา ระยะเวลา หรือรอบเวลา อย่างใดอย่างหนึ่ง");
            return null;
        }

        try
        {
            return Plan(timer, parts[0]);
        }
        catch (FormatException fault)
        {
            findings.Refuse(holder, $"timerEventDefinition {parts[0].Kind()} “{Short(parts[0].Body().Trim())}”: {fault.Message}");
            return null;
        }
    }

    private static TimerPlan Plan(XElement timer, XElement part)
    {
        var text = part.Body().Trim();
        var calendar = timer.Attribute(BpmnNames.Route + "calendar")?.Value;
        if (calendar is not (null or "working"))
            throw new FormatException($"ไม่รู้จักปฏิทิน “{calendar}” (ใช้ working)");
        return part.Kind() switch
        {
            "timeDate" => TimerPlan.OfDate(text),
            "timeDuration" => TimerPlan.OfDuration(text, calendar is not null),
            "timeCycle" => TimerPlan.OfCycle(text, calendar is not null),
            var kind => throw new FormatException($"ระบบไม่รู้จัก {kind}"),
        };
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}

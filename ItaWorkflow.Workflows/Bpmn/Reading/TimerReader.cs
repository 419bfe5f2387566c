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

        var text = parts[0].Body().Trim();
        var calendar = timer.Attribute(BpmnNames.Route + "calendar")?.Value;
        var inWorkingDays = calendar is "working";
        try
        {
            if (!inWorkingDays && calendar is not null)
                throw new FormatException($"ไม่รู้จักปฏิทิน “{calendar}” (ใช้ working)");
            return parts[0].Kind() switch
            {
                "timeDate" => TimerPlan.OfDate(text),
                "timeDuration" => TimerPlan.OfDuration(text, inWorkingDays),
                "timeCycle" => TimerPlan.OfCycle(text, inWorkingDays),
                var kind => throw new FormatException($"ระบบไม่รู้จัก {kind}"),
            };
        }
        catch (FormatException fault)
        {
            findings.Refuse(
                holder,
                $"timerEventDefinition {parts[0].Kind()} “{(text.Length > 60 ? text[..60] + "…" : text)}”: {fault.Message}"
            );
            return null;
        }
    }
}

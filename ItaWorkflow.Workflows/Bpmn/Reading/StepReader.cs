using System.Globalization;
using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>What a user task says of a step: whom it asks, for what, until when.</summary>
internal sealed class StepReader(BpmnFindings findings)
{
    public string? Performer(XElement element)
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

    public string Kind(XElement element)
    {
        var kind = element.Attribute(BpmnNames.Route + "kind")?.Value ?? StepKinds.Opinion;
        if (!StepKinds.All.Contains(kind, StringComparer.Ordinal))
            findings.Refuse(element, $"ชนิดของลำดับ “{kind}” ต้องเป็นหนึ่งใน {string.Join(", ", StepKinds.All)}");
        return kind;
    }

    public bool Keeps(XElement element)
    {
        var word = element.Attribute(BpmnNames.Route + "onResubmission")?.Value ?? "ask";
        if (word is not ("ask" or "keep"))
            findings.Refuse(element, $"onResubmission “{word}” ต้องเป็น ask หรือ keep");
        return word is "keep";
    }

    public int? Due(XElement element)
    {
        if (element.Attribute(BpmnNames.Route + "dueWorkingDays")?.Value is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 365)
            return days;
        findings.Refuse(element, "กำหนดวันทำการต้องเป็น 1 ถึง 365");
        return null;
    }
}

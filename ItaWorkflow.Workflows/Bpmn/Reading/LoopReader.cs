using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Bpmn;

internal sealed class LoopReader(BpmnFindings findings)
{
    public MultiInstance? Read(XElement holder, XElement loop)
    {
        foreach (var part in loop.Elements().Where(e => e.IsModel() && !EventReader.IsCommon(e)))
            if (part.Kind() is not ("loopCardinality" or "completionCondition"))
                findings.Refuse(holder, $"ระบบไม่รองรับ {part.Kind()} ใน multiInstanceLoopCharacteristics (ใช้ loopCardinality)");
        if (loop.Text("behavior") is not ("" or "All"))
            findings.Refuse(holder, $"ระบบไม่รองรับ multiInstanceLoopCharacteristics แบบ behavior=\"{loop.Text("behavior")}\"");
        if (loop.Child("loopCardinality") is not { } cardinality)
        {
            findings.Refuse(holder, "multiInstanceLoopCharacteristics ไม่ได้ระบุจำนวนครั้ง (loopCardinality)");
            return null;
        }

        var reader = new ExpressionReader(findings);
        var count = reader.Read(holder, cardinality, "จำนวนครั้ง", ValueType.Number);
        var quorum = loop.Child("completionCondition") is { } condition
            ? reader.Read(holder, condition, "เงื่อนไขครบจำนวน", ValueType.Boolean)
            : null;
        return count is null ? null : new(loop.IsTrue("isSequential"), count, quorum);
    }
}

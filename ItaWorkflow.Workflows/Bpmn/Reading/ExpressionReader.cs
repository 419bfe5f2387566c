using System.Xml.Linq;

namespace ItaWorkflow.Workflows.Bpmn;

internal sealed class ExpressionReader(BpmnFindings findings)
{
    /// <param name="holder">The element that is named when the expression is refused.</param>
    public Condition? Read(XElement holder, XElement expression, string what, ValueType wanted)
    {
        var language = Language(expression);
        if (language.Length > 0 && !language.Contains("FEEL", StringComparison.OrdinalIgnoreCase))
        {
            findings.Refuse(holder, $"{what}เขียนด้วยภาษา {language} ซึ่งระบบไม่รองรับ (ใช้ FEEL)");
            return null;
        }

        var text = expression.Body();
        try
        {
            var condition = Condition.Parse(text);
            if (condition.TypeOf(TypeOf) is { } type && type != wanted)
                throw new ConditionFaultException($"ค่าที่ได้เป็น{Expression.Thai(type)} ต้องเป็น{Expression.Thai(wanted)}");
            return condition;
        }
        catch (ConditionFaultException fault)
        {
            findings.Refuse(holder, $"{what} “{Short(text)}”: {fault.Message}");
            return null;
        }
    }

    /// <summary>Its own, or that of the whole file.</summary>
    private static string Language(XElement expression) =>
        expression.Text("language") is { Length: > 0 } own ? own : expression.Document!.Root!.Text("expressionLanguage");

    private static ValueType? TypeOf(string name) =>
        name is "amount" || LoopVariables.Names.Contains(name, StringComparer.Ordinal) ? ValueType.Number
        : name is "verdict" ? ValueType.Text
        : null;

    private static string Short(string text) => text.Trim() is { Length: > 60 } body ? body[..60] + "…" : text.Trim();
}

using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Workflows.Routes.Rules;

/// <summary>A route rule's condition: what it may ask of a memo that is not submitted yet.</summary>
public static class RuleCondition
{
    public static readonly IReadOnlyList<string> Variables = ["amount", "urgency", "division", "kind"];

    /// <returns>null when the text is a condition that can hold; else why not, in Thai.</returns>
    public static string? Fault(string text, IReadOnlyCollection<string> divisions)
    {
        try
        {
            var condition = Condition.Parse(text);
            if (condition.Variables.FirstOrDefault(name => !Variables.Contains(name, StringComparer.Ordinal)) is { } unknown)
                return $"ไม่รู้จักตัวแปร “{unknown}” ใช้ได้เฉพาะ {string.Join(", ", Variables)}";
            if (
                condition.TypeOf(name => name is "amount" ? Bpmn.ValueType.Number : Bpmn.ValueType.Text)
                is not (null or Bpmn.ValueType.Boolean)
            )
                return "เงื่อนไขต้องให้ค่าจริงหรือเท็จ เช่น amount > 100000";
            return Compared(condition.Root)
                .Select(pair => Unknown(pair.Name, pair.Value, divisions))
                .FirstOrDefault(fault => fault is not null);
        }
        catch (ConditionFaultException fault)
        {
            return fault.Message;
        }
    }

    /// <summary>A text that no memo ever has would let the rule sleep for ever.</summary>
    private static string? Unknown(string name, string value, IReadOnlyCollection<string> divisions)
    {
        var known = name switch
        {
            "urgency" => MemoWords.Urgencies,
            "kind" => MemoWords.Kinds,
            "division" => divisions,
            _ => null,
        };
        return known is null || known.Contains(value, StringComparer.Ordinal)
            ? null
            : $"ไม่มี {name} ชื่อ “{value}” ใช้ได้เฉพาะ {string.Join(", ", known)}";
    }

    private static IEnumerable<(string Name, string Value)> Compared(Expression expression) =>
        expression switch
        {
            Comparison { Left: Name name, Right: Literal { Value: string value } } => [(name.Text, value)],
            Comparison { Left: Literal { Value: string value }, Right: Name name } => [(name.Text, value)],
            Connective both => Compared(both.Left).Concat(Compared(both.Right)),
            Negation not => Compared(not.Inner),
            _ => [],
        };
}

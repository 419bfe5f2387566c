namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>
/// An expression on an arrow or a loop: the subset of FEEL (DMN, chapter 10) with comparison, and/or/not(), arithmetic, numbers, strings,
/// booleans, null and variables. A leading <c>=</c> is allowed. Null follows FEEL: it compares unequal and never makes a condition hold.
/// </summary>
public sealed class Condition
{
    private readonly Expression _expression;

    private Condition(string text, Expression expression) => (Text, _expression) = (text, expression);

    public string Text { get; }

    internal Expression Root => _expression;

    /// <summary>The names it reads, each once.</summary>
    public IReadOnlyCollection<string> Variables => _expression.Names().ToHashSet(StringComparer.Ordinal);

    /// <exception cref="ConditionFaultException">The text is no expression of the subset.</exception>
    public static Condition Parse(string text) => new(text, ConditionParser.Parse(text));

    /// <summary>What it yields, judged from literals and the types given; null when that cannot be told.</summary>
    /// <exception cref="ConditionFaultException">Its parts do not fit together.</exception>
    internal ValueType? TypeOf(Func<string, ValueType?> typeOfVariable) => _expression.TypeOf(typeOfVariable);

    /// <returns>null, bool, decimal or string.</returns>
    /// <exception cref="ConditionFaultException">A value has the wrong type.</exception>
    internal object? Evaluate(Func<string, object?> variable) => _expression.Evaluate(variable);

    internal bool Holds(Func<string, object?> variable) =>
        Evaluate(variable) switch
        {
            bool holds => holds,
            null => false,
            _ => throw new ConditionFaultException($"เงื่อนไข “{Text}” ไม่ได้ให้ค่าจริงหรือเท็จ"),
        };
}

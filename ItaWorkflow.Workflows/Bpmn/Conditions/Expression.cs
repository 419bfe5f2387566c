namespace ItaWorkflow.Workflows.Bpmn;

internal abstract record Expression
{
    public abstract object? Evaluate(Func<string, object?> variable);

    public abstract ValueType? TypeOf(Func<string, ValueType?> variable);

    public abstract IEnumerable<string> Names();

    protected static ConditionFaultException Misfit(string sign, object? left, object? right) =>
        new($"ใช้ “{sign}” กับ {Thai(Of(left))}และ{Thai(Of(right))}ไม่ได้");

    public static ValueType? Of(object? value) =>
        value switch
        {
            null => ValueType.Null,
            bool => ValueType.Boolean,
            decimal => ValueType.Number,
            _ => ValueType.Text,
        };

    public static string Thai(ValueType? type) =>
        type switch
        {
            ValueType.Number => "ตัวเลข",
            ValueType.Text => "ข้อความ",
            ValueType.Boolean => "ค่าจริงเท็จ",
            _ => "ค่าว่าง",
        };
}

internal sealed record Literal(object? Value) : Expression
{
    public override object? Evaluate(Func<string, object?> variable) => Value;

    public override ValueType? TypeOf(Func<string, ValueType?> variable) => Of(Value);

    public override IEnumerable<string> Names() => [];
}

internal sealed record Name(string Text) : Expression
{
    public override object? Evaluate(Func<string, object?> variable) => variable(Text);

    public override ValueType? TypeOf(Func<string, ValueType?> variable) => variable(Text);

    public override IEnumerable<string> Names() => [Text];
}

internal sealed record Negation(Expression Inner) : Expression
{
    public override object? Evaluate(Func<string, object?> variable) =>
        Inner.Evaluate(variable) switch
        {
            bool value => !value,
            null => null,
            var other => throw new ConditionFaultException($"ใช้ not กับ{Thai(Of(other))}ไม่ได้"),
        };

    public override ValueType? TypeOf(Func<string, ValueType?> variable) =>
        Inner.TypeOf(variable) is null or ValueType.Boolean or ValueType.Null
            ? ValueType.Boolean
            : throw new ConditionFaultException($"ใช้ not กับ{Thai(Inner.TypeOf(variable))}ไม่ได้");

    public override IEnumerable<string> Names() => Inner.Names();
}

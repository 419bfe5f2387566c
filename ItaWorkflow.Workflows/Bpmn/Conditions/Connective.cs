namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>and, or: three-valued, as FEEL has them.</summary>
internal sealed record Connective(string Word, Expression Left, Expression Right) : Expression
{
    public override object? Evaluate(Func<string, object?> variable)
    {
        var decides = Word is "or";
        var left = Part(Left.Evaluate(variable));
        if (left == decides)
            return decides;
        var right = Part(Right.Evaluate(variable));
        if (right == decides)
            return decides;
        return left is null || right is null ? null : !decides;
    }

    public override ValueType? TypeOf(Func<string, ValueType?> variable)
    {
        foreach (var type in new[] { Left.TypeOf(variable), Right.TypeOf(variable) })
            if (type is ValueType.Number or ValueType.Text)
                throw new ConditionFaultException($"ใช้ {Word} กับ{Thai(type)}ไม่ได้");
        return ValueType.Boolean;
    }

    public override IEnumerable<string> Names() => Left.Names().Concat(Right.Names());

    private bool? Part(object? value) =>
        value switch
        {
            null => null,
            bool known => known,
            _ => throw new ConditionFaultException($"ใช้ {Word} กับ{Thai(Of(value))}ไม่ได้"),
        };
}

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

internal sealed record Comparison(string Sign, Expression Left, Expression Right) : Expression
{
    private bool IsEquality => Sign is "=" or "!=";

    public override object? Evaluate(Func<string, object?> variable)
    {
        var (left, right) = (Left.Evaluate(variable), Right.Evaluate(variable));
        if (left is null || right is null)
            return IsEquality ? (left is null && right is null) == (Sign is "=") : null;
        if (IsEquality && left is bool && right is bool)
            return left.Equals(right) == (Sign is "=");
        var order = (left, right) switch
        {
            (decimal a, decimal b) => a.CompareTo(b),
            (string a, string b) => string.CompareOrdinal(a, b),
            _ => throw Misfit(Sign, left, right),
        };
        return Sign switch
        {
            "=" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }

    public override ValueType? TypeOf(Func<string, ValueType?> variable)
    {
        var (left, right) = (Left.TypeOf(variable), Right.TypeOf(variable));
        var fits =
            left is null || right is null || left == right || (IsEquality && (left is ValueType.Null || right is ValueType.Null));
        if (!fits || (!IsEquality && (left ?? right) is ValueType.Boolean))
            throw new ConditionFaultException($"ใช้ “{Sign}” กับ{Thai(left ?? right)}และ{Thai(right ?? left)}ไม่ได้");
        return ValueType.Boolean;
    }

    public override IEnumerable<string> Names() => Left.Names().Concat(Right.Names());
}

internal sealed record Arithmetic(string Sign, Expression Left, Expression Right) : Expression
{
    public override object? Evaluate(Func<string, object?> variable) =>
        (Left.Evaluate(variable), Right.Evaluate(variable)) switch
        {
            (null, _) or (_, null) => null,
            (decimal a, decimal b) => Number(a, b),
            (string a, string b) when Sign is "+" && a.Length + b.Length <= 10_000 => a + b,
            var (a, b) => throw Misfit(Sign, a, b),
        };

    public override ValueType? TypeOf(Func<string, ValueType?> variable)
    {
        var (left, right) = (Left.TypeOf(variable), Right.TypeOf(variable));
        var known = left ?? right;
        var fits =
            (left is null || right is null || left == right)
            && (known is null or ValueType.Number || (known is ValueType.Text && Sign is "+"));
        return fits ? known : throw new ConditionFaultException($"ใช้ “{Sign}” กับ{Thai(known)}และ{Thai(right ?? left)}ไม่ได้");
    }

    public override IEnumerable<string> Names() => Left.Names().Concat(Right.Names());

    private object? Number(decimal a, decimal b)
    {
        try
        {
            return Sign switch
            {
                "+" => a + b,
                "-" => a - b,
                "*" => a * b,
                _ => b == 0 ? null : a / b,
            };
        }
        catch (OverflowException)
        {
            throw new ConditionFaultException("ผลคำนวณในเงื่อนไขใหญ่เกินไป");
        }
    }
}

namespace ItaWorkflow.Workflows.Bpmn;

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
        return Holds(Order(left, right));
    }

    private int Order(object left, object right) =>
        (left, right) switch
        {
            (decimal a, decimal b) => a.CompareTo(b),
            (string a, string b) => string.CompareOrdinal(a, b),
            _ => throw Misfit(Sign, left, right),
        };

    private bool Holds(int order) =>
        Sign switch
        {
            "=" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };

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

namespace ItaWorkflow.Workflows.Bpmn;

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

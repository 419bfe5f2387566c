using System.Globalization;

namespace ItaWorkflow.Workflows.Bpmn;

internal sealed class ConditionParser
{
    private const int LongestText = 4000;
    private const int DeepestNesting = 50;
    private static readonly string[] Reserved =
    [
        .. new[]
        {
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "instance",
            "of",
            "function",
        },
    ];

    private static readonly string[] Constants = ["true", "false", "null"];

    private readonly List<Word> _words;
    private int _at;
    private int _depth;

    private ConditionParser(List<Word> words) => _words = words;

    private Word Current => _words[_at];

    public static Expression Parse(string text)
    {
        if (text.Length > LongestText)
            throw new ConditionFaultException($"เงื่อนไขยาวเกิน {LongestText} อักขระ");
        var body = text.Trim();
        if (body.StartsWith('='))
            body = body[1..];
        if (string.IsNullOrWhiteSpace(body))
            throw new ConditionFaultException("เงื่อนไขว่างเปล่า");
        var parser = new ConditionParser(ConditionLexer.Read(body));
        var expression = parser.Or();
        return parser.Current.Lexeme is Lexeme.End ? expression : throw parser.Unexpected();
    }

    private Expression Or() => Chain(And, "or");

    private Expression And() => Chain(Comparison, "and");

    private Expression Chain(Func<Expression> part, string word)
    {
        var left = part();
        while (TryTake(Lexeme.Name, word))
            left = new Connective(word, left, part());
        return left;
    }

    private Expression Comparison()
    {
        var left = Sum();
        if (Current is not { Lexeme: Lexeme.Symbol, Text: "=" or "!=" or "<" or "<=" or ">" or ">=" })
            return left;
        var comparison = new Comparison(Take().Text, left, Sum());
        return Current is { Lexeme: Lexeme.Symbol, Text: "=" or "!=" or "<" or "<=" or ">" or ">=" }
            ? throw new ConditionFaultException("เปรียบเทียบต่อกันหลายชั้นไม่ได้ ให้ใช้ and")
            : comparison;
    }

    private Expression Sum() => Operation(Product, "+", "-");

    private Expression Product() => Operation(Signed, "*", "/");

    private Expression Operation(Func<Expression> part, string one, string other)
    {
        var left = part();
        while (Current.Lexeme is Lexeme.Symbol && (Current.Text == one || Current.Text == other))
            left = new Arithmetic(Take().Text, left, part());
        return left;
    }

    private Expression Signed() =>
        TryTake(Lexeme.Symbol, "-") ? Nested(() => new Arithmetic("-", new Literal(0m), Signed())) : Primary();

    private Expression Primary()
    {
        var word = Take();
        return word switch
        {
            { Lexeme: Lexeme.Text } => new Literal(word.Text),
            { Lexeme: Lexeme.Number } => new Literal(Number(word.Text)),
            { Lexeme: Lexeme.Symbol, Text: "(" } => Nested(() => Closed(Or())),
            { Lexeme: Lexeme.Name, Text: "true" } => new Literal(true),
            { Lexeme: Lexeme.Name, Text: "false" } => new Literal(false),
            { Lexeme: Lexeme.Name, Text: "null" } => new Literal(null),
            { Lexeme: Lexeme.Name, Text: "not" } => Negation(),
            { Lexeme: Lexeme.Name, Text: "and" or "or" } => throw Misplaced(word),
            { Lexeme: Lexeme.Name } when Reserved.Contains(word.Text, StringComparer.Ordinal) =>
                throw new ConditionFaultException($"คำว่า “{word.Text}” อยู่นอกส่วนของ FEEL ที่ระบบรองรับ"),
            { Lexeme: Lexeme.Name } when Constants.Contains(word.Text, StringComparer.OrdinalIgnoreCase) =>
                throw new ConditionFaultException($"คำว่า “{word.Text}” ใน FEEL เขียนด้วยตัวพิมพ์เล็ก"),
            { Lexeme: Lexeme.Name } => Variable(word.Text),
            _ => throw Misplaced(word),
        };
    }

    private Negation Negation()
    {
        if (!TryTake(Lexeme.Symbol, "("))
            throw new ConditionFaultException("not ต้องตามด้วยวงเล็บ เช่น not(ก = 1)");
        return Nested(() => new Negation(Closed(Or())));
    }

    private Name Variable(string name) =>
        Current is { Lexeme: Lexeme.Symbol, Text: "(" }
            ? throw new ConditionFaultException($"ไม่รองรับฟังก์ชัน “{name}”")
            : new Name(name);

    private Expression Closed(Expression inner) => TryTake(Lexeme.Symbol, ")") ? inner : throw Unexpected();

    private T Nested<T>(Func<T> part)
    {
        if (++_depth > DeepestNesting)
            throw new ConditionFaultException($"เงื่อนไขซ้อนกันลึกเกิน {DeepestNesting} ชั้น");
        var inner = part();
        _depth--;
        return inner;
    }

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ConditionFaultException($"อ่านตัวเลข “{text}” ไม่ได้");

    private Word Take() => Current.Lexeme is Lexeme.End ? Current : _words[_at++];

    private bool TryTake(Lexeme lexeme, string text)
    {
        if (Current.Lexeme != lexeme || Current.Text != text)
            return false;
        _at++;
        return true;
    }

    private ConditionFaultException Unexpected() => Misplaced(Current);

    private static ConditionFaultException Misplaced(Word word) =>
        new(word.Lexeme is Lexeme.End ? "เงื่อนไขจบก่อนสมบูรณ์" : $"ไม่คาดว่าจะพบ “{word.Text}” ในเงื่อนไข");
}

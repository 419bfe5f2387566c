using System.Globalization;

namespace ItaWorkflow.Workflows.Bpmn;

internal sealed class ConditionParser
{
    private const int LongestText = 4000;
    private static readonly string[] Reserved =
        "if then else for in return some every satisfies between instance of function".Split(' ');

    private static readonly string[] Constants = ["true", "false", "null"];

    private readonly ConditionCursor _words;

    private ConditionParser(ConditionCursor words) => _words = words;

    public static Expression Parse(string text)
    {
        if (text.Length > LongestText)
            throw new ConditionFaultException($"เงื่อนไขยาวเกิน {LongestText} อักขระ");
        var body = text.Trim();
        if (body.StartsWith('='))
            body = body[1..];
        if (string.IsNullOrWhiteSpace(body))
            throw new ConditionFaultException("เงื่อนไขว่างเปล่า");
        var words = new ConditionCursor(ConditionLexer.Read(body));
        var expression = new ConditionParser(words).Or();
        return words.Current.Lexeme is Lexeme.End ? expression : throw words.Unexpected();
    }

    private Expression Or() => Chain(And, "or");

    private Expression And() => Chain(Comparison, "and");

    private Expression Chain(Func<Expression> part, string word)
    {
        var left = part();
        while (_words.TryTake(Lexeme.Name, word))
            left = new Connective(word, left, part());
        return left;
    }

    private Expression Comparison()
    {
        var left = Sum();
        if (_words.Current is not { Lexeme: Lexeme.Symbol, Text: "=" or "!=" or "<" or "<=" or ">" or ">=" })
            return left;
        var comparison = new Comparison(_words.Take().Text, left, Sum());
        return _words.Current is { Lexeme: Lexeme.Symbol, Text: "=" or "!=" or "<" or "<=" or ">" or ">=" }
            ? throw new ConditionFaultException("เปรียบเทียบต่อกันหลายชั้นไม่ได้ ให้ใช้ and")
            : comparison;
    }

    private Expression Sum() => Operation(Product, "+", "-");

    private Expression Product() => Operation(Signed, "*", "/");

    private Expression Operation(Func<Expression> part, string one, string other)
    {
        var left = part();
        while (_words.Current.Lexeme is Lexeme.Symbol && (_words.Current.Text == one || _words.Current.Text == other))
            left = new Arithmetic(_words.Take().Text, left, part());
        return left;
    }

    private Expression Signed() =>
        _words.TryTake(Lexeme.Symbol, "-") ? _words.Nested(() => new Arithmetic("-", new Literal(0m), Signed())) : Primary();

    private Expression Primary()
    {
        var word = _words.Take();
        return word switch
        {
            { Lexeme: Lexeme.Text } => new Literal(word.Text),
            { Lexeme: Lexeme.Number } => new Literal(Number(word.Text)),
            { Lexeme: Lexeme.Symbol, Text: "(" } => _words.Nested(() => Closed(Or())),
            { Lexeme: Lexeme.Name, Text: "true" } => new Literal(true),
            { Lexeme: Lexeme.Name, Text: "false" } => new Literal(false),
            { Lexeme: Lexeme.Name, Text: "null" } => new Literal(null),
            { Lexeme: Lexeme.Name, Text: "not" } => Negation(),
            { Lexeme: Lexeme.Name, Text: "and" or "or" } => throw ConditionCursor.Misplaced(word),
            { Lexeme: Lexeme.Name } when Reserved.Contains(word.Text, StringComparer.Ordinal) =>
                throw new ConditionFaultException($"คำว่า “{word.Text}” อยู่นอกส่วนของ FEEL ที่ระบบรองรับ"),
            { Lexeme: Lexeme.Name } when Constants.Contains(word.Text, StringComparer.OrdinalIgnoreCase) =>
                throw new ConditionFaultException($"คำว่า “{word.Text}” ใน FEEL เขียนด้วยตัวพิมพ์เล็ก"),
            { Lexeme: Lexeme.Name } => Variable(word.Text),
            _ => throw ConditionCursor.Misplaced(word),
        };
    }

    private Negation Negation()
    {
        if (!_words.TryTake(Lexeme.Symbol, "("))
            throw new ConditionFaultException("not ต้องตามด้วยวงเล็บ เช่น not(ก = 1)");
        return _words.Nested(() => new Negation(Closed(Or())));
    }

    private Name Variable(string name) =>
        _words.Current is { Lexeme: Lexeme.Symbol, Text: "(" }
            ? throw new ConditionFaultException($"ไม่รองรับฟังก์ชัน “{name}”")
            : new Name(name);

    private Expression Closed(Expression inner) => _words.TryTake(Lexeme.Symbol, ")") ? inner : throw _words.Unexpected();

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ConditionFaultException($"อ่านตัวเลข “{text}” ไม่ได้");
}

using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Workflows.Routes.Rules;

/// <summary>A condition over a memo as a drafter reads it: วงเงินเกิน 100,000 บาท.</summary>
public static class ConditionWords
{
    public static string Of(Condition condition) => Words(condition.Root) ?? $"ตรงตามเงื่อนไข “{condition.Text.Trim()}”";

    private static string? Words(Expression expression) =>
        expression switch
        {
            Connective { Word: var word, Left: var left, Right: var right }
                when Part(left, word) is { } a && Part(right, word) is { } b => $"{a} {(word is "and" ? "และ" : "หรือ")}{b}",
            Negation { Inner: var inner } when Words(inner) is { } part => $"ไม่ใช่กรณีที่{part}",
            Comparison { Left: Name name, Right: Literal value, Sign: var sign } => Compared(name.Text, sign, value.Value),
            Comparison { Left: Literal value, Right: Name name, Sign: var sign } => Compared(
                name.Text,
                Turned(sign),
                value.Value
            ),
            _ => null,
        };

    private static string? Part(Expression expression, string within) =>
        Words(expression) is not { } words ? null
        : expression is Connective { Word: var own } && own != within ? $"({words})"
        : words;

    private static string? Compared(string name, string sign, object? value) =>
        (name, value) switch
        {
            ("amount", decimal amount) => $"วงเงิน{Size(sign)} {BahtAmount.Words(amount)} บาท",
            ("division", string division) => Equality(sign, "เป็นเรื่องของ", "ไม่ใช่เรื่องของ", division),
            ("urgency", string word) when MemoWords.Urgency(word) is { } urgency => Equality(
                sign,
                "ชั้นความเร็วเป็น",
                "ชั้นความเร็วไม่ใช่",
                urgency.ChoiceWords()
            ),
            ("kind", string word) when MemoWords.Kind(word) is { } kind => Equality(
                sign,
                "ประเภทเรื่องเป็น",
                "ประเภทเรื่องไม่ใช่",
                kind.Words()
            ),
            _ => null,
        };

    private static string? Equality(string sign, string same, string other, string what) =>
        sign switch
        {
            "=" => same + what,
            "!=" => other + what,
            _ => null,
        };

    private static string Size(string sign) =>
        sign switch
        {
            "<" => "ไม่ถึง",
            "<=" => "ไม่เกิน",
            ">" => "เกิน",
            ">=" => "ตั้งแต่",
            "=" => "เท่ากับ",
            _ => "ไม่เท่ากับ",
        };

    private static string Turned(string sign) =>
        sign switch
        {
            "<" => ">",
            "<=" => ">=",
            ">" => "<",
            ">=" => "<=",
            _ => sign,
        };
}

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>The words of a condition, taken one after the other.</summary>
internal sealed class ConditionCursor(List<Word> words)
{
    private const int DeepestNesting = 50;
    private int _at;
    private int _depth;

    public Word Current => words[_at];

    public Word Take() => Current.Lexeme is Lexeme.End ? Current : words[_at++];

    public bool TryTake(Lexeme lexeme, string text)
    {
        if (Current.Lexeme != lexeme || Current.Text != text)
            return false;
        _at++;
        return true;
    }

    /// <summary>A part within another: each costs the stack.</summary>
    public T Nested<T>(Func<T> part)
    {
        if (++_depth > DeepestNesting)
            throw new ConditionFaultException($"เงื่อนไขซ้อนกันลึกเกิน {DeepestNesting} ชั้น");
        var inner = part();
        _depth--;
        return inner;
    }

    public ConditionFaultException Unexpected() => Misplaced(Current);

    public static ConditionFaultException Misplaced(Word word) =>
        new(word.Lexeme is Lexeme.End ? "เงื่อนไขจบก่อนสมบูรณ์" : $"ไม่คาดว่าจะพบ “{word.Text}” ในเงื่อนไข");
}

namespace ItaWorkflow.Data.Memos;

/// <summary>What a drafter writes around a memo's body, in the order of the paper.</summary>
public enum HeadLine
{
    Subject,
    Addressee,
    Through,
    References,
    Enclosures,
    Closing,
}

/// <summary>Where a line of the head stands.</summary>
public enum HeadPlace
{
    /// <summary>In the rows under the emblem.</summary>
    Header,

    /// <summary>Between the rows and the body.</summary>
    UnderHeader,

    AfterBody,
}

/// <summary>What one line of the head is: a form, the sheet, the checks and the comparison of editions go by it.</summary>
/// <param name="Label">As the paper says it.</param>
/// <param name="Longest">Characters of a line.</param>
/// <param name="TooLong">The refusal's words.</param>
/// <param name="Read">Its lines: one, or as many as were written.</param>
public sealed record HeadLineMeaning(
    string Label,
    HeadPlace Place,
    int Longest,
    string TooLong,
    Func<MemoContent, IReadOnlyList<string>> Read,
    Func<MemoContent, IReadOnlyList<string>, MemoContent> Write
)
{
    /// <summary>It may have several lines.</summary>
    public bool IsList { get; init; }
}

/// <summary>What each line of the head is.</summary>
public static class HeadLines
{
    public const int LongestSubject = 500;
    public const int LongestLine = 300;
    public const int MostLines = 20;

    public static readonly IReadOnlyList<HeadLine> All = Enum.GetValues<HeadLine>();

    /// <summary>A line that is not here does not compile.</summary>
    public static HeadLineMeaning Of(this HeadLine line) =>
        line switch
        {
            HeadLine.Subject => One("เรื่อง", "เรื่องยาวเกินไป", c => c.Subject, (c, text) => c with { Subject = text }) with
            {
                Place = HeadPlace.Header,
                Longest = LongestSubject,
            },
            HeadLine.Addressee => One("เรียน", "เรียน ยาวเกินไป", c => c.Addressee, (c, text) => c with { Addressee = text }),
            HeadLine.Through => One("ผ่าน", "ผ่าน ยาวเกินไป", c => c.Through, (c, text) => c with { Through = text }),
            HeadLine.References => Many("อ้างถึง", c => c.References, (c, lines) => c with { References = lines }),
            HeadLine.Enclosures => Many("สิ่งที่ส่งมาด้วย", c => c.Enclosures, (c, lines) => c with { Enclosures = lines }),
            HeadLine.Closing => One("คำลงท้าย", "คำลงท้ายยาวเกินไป", c => c.Closing, (c, text) => c with { Closing = text }) with
            {
                Place = HeadPlace.AfterBody,
            },
        };

    private static HeadLineMeaning One(
        string label,
        string tooLong,
        Func<MemoContent, string> read,
        Func<MemoContent, string, MemoContent> write
    ) =>
        new(
            label,
            HeadPlace.UnderHeader,
            LongestLine,
            tooLong,
            content => [read(content)],
            (content, lines) => write(content, lines.Count > 0 ? lines[0] : "")
        );

    private static HeadLineMeaning Many(
        string label,
        Func<MemoContent, IReadOnlyList<string>> read,
        Func<MemoContent, IReadOnlyList<string>, MemoContent> write
    ) => new(label, HeadPlace.UnderHeader, LongestLine, label, read, write) { IsList = true };
}

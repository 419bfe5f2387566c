using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>What changed between two texts of a memo, part by part, as plain text.</summary>
/// <param name="Parts">In the order of the paper; unchanged ones too.</param>
public sealed record MemoComparison(IReadOnlyList<ComparedPart> Parts)
{
    public bool IsSame => Parts.All(p => !p.HasChanged && !p.IsOnlyReformatted);

    public static MemoComparison Of(MemoContent before, MemoContent after) =>
        new([
            .. Lines(HeadPlace.Header, before, after),
            Text("ประเภทเรื่อง", before.Kind.Words(), after.Kind.Words()),
            Text("วงเงิน", Baht(before.Amount), Baht(after.Amount)),
            Text("ชั้นความเร็ว", before.Urgency.Words(), after.Urgency.Words()),
            .. Lines(HeadPlace.UnderHeader, before, after),
            .. Bodies(before.Parts, after.Parts),
            .. Lines(HeadPlace.AfterBody, before, after),
        ]);

    private static IEnumerable<ComparedPart> Lines(HeadPlace place, MemoContent before, MemoContent after) =>
        HeadLines
            .All.Select(line => line.Of())
            .Where(line => line.Place == place)
            .Select(line => Text(line.Label, Lines(line.Read(before)), Lines(line.Read(after))));

    /// <summary>Parts of one heading belong together; a heading that only one side has stands against nothing.</summary>
    private static IEnumerable<ComparedPart> Bodies(IReadOnlyList<BodyPart> before, IReadOnlyList<BodyPart> after) =>
        before
            .Concat(after)
            .Select(p => p.Heading)
            .Distinct(StringComparer.Ordinal)
            .Select(heading => Body(heading, Html(before, heading), Html(after, heading)));

    private static ComparedPart Body(string heading, string before, string after)
    {
        var part = Text(heading.Length > 0 ? heading : "เนื้อความ", BodyText.Of(before), BodyText.Of(after));
        return part with { IsOnlyReformatted = !part.HasChanged && !string.Equals(before, after, StringComparison.Ordinal) };
    }

    private static string Html(IReadOnlyList<BodyPart> parts, string heading) =>
        string.Concat(parts.Where(p => string.Equals(p.Heading, heading, StringComparison.Ordinal)).Select(p => p.Html));

    private static ComparedPart Text(string heading, string before, string after) =>
        new(heading, TextComparison.Runs(before, after));

    private static string Baht(decimal? amount) => amount is { } sum ? $"{BahtAmount.Words(sum)} บาท" : "";

    private static string Lines(IReadOnlyList<string> lines) => string.Join('\n', lines);
}

/// <param name="Runs">The old and the new text in one, in order.</param>
public sealed record ComparedPart(string Heading, IReadOnlyList<ComparedRun> Runs)
{
    public bool HasChanged => Runs.Any(r => r.Change is not TextChange.None);

    /// <summary>The same words in another form: bold, a list, a table.</summary>
    public bool IsOnlyReformatted { get; init; }
}

public sealed record ComparedRun(string Text, TextChange Change);

public enum TextChange
{
    None,

    /// <summary>ตัดออก</summary>
    Removed,

    /// <summary>เพิ่ม</summary>
    Inserted,
}

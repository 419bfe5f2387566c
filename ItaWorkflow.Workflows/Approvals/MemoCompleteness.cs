using System.Text.RegularExpressions;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>What a draft still lacks before it can be submitted, a sentence each, at its field.</summary>
public static partial class MemoCompleteness
{
    public static IReadOnlyList<Refusal> Missing(MemoContent content)
    {
        var missing = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(content.Subject))
            missing.Add(new("ยังไม่มีเรื่อง", nameof(MemoContent.Subject)));
        if (string.IsNullOrWhiteSpace(content.Addressee))
            missing.Add(new("ยังไม่ระบุว่าเรียนถึงใคร", nameof(MemoContent.Addressee)));
        if (content.Parts.All(p => IsBlank(p.Html)))
            missing.Add(new("ยังไม่มีเนื้อความ", nameof(MemoContent.Parts)));
        if (string.IsNullOrWhiteSpace(content.Closing))
            missing.Add(new("ยังไม่มีคำลงท้าย", nameof(MemoContent.Closing)));
        return [.. missing, .. Unprintable(content)];
    }

    private static IEnumerable<Refusal> Unprintable(MemoContent content) =>
        HeadLines
            .All.Select(line => SheetLetters.Unprintable(string.Join('\n', line.Of().Read(content)), line.ToString()))
            .Append(SheetLetters.Unprintable(Written(content.Parts), nameof(MemoContent.Parts)))
            .OfType<Refusal>();

    private static string Written(IReadOnlyList<BodyPart> parts) =>
        string.Join('\n', parts.SelectMany(p => new[] { p.Heading, BodyText.Of(p.Html) }));

    private static bool IsBlank(string html) =>
        !html.Contains("<img ", StringComparison.Ordinal)
        && string.IsNullOrWhiteSpace(Tag().Replace(html, " ").Replace("&nbsp;", " ", StringComparison.Ordinal));

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}

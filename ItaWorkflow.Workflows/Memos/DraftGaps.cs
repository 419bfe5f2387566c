using System.Text.RegularExpressions;
using ItaWorkflow.Data.Memos;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>What a draft still lacks before it can be submitted, in the order of the page.</summary>
public static partial class DraftGaps
{
    public static IReadOnlyList<Refusal> Of(MemoContent content)
    {
        var gaps = new List<Refusal>();
        if (content.Subject.Length == 0)
            gaps.Add(new("ยังไม่ได้กรอกเรื่อง", nameof(content.Subject)));
        if (content.Addressee.Length == 0)
            gaps.Add(new("ยังไม่ได้กรอกเรียน", nameof(content.Addressee)));
        if (content.Parts.All(p => IsBlank(p.Html)))
            gaps.Add(new("ยังไม่มีเนื้อความ", "Parts[0].Html"));
        else if (content.Form is BodyForm.HeadedParts && IsBlank(content.Parts[^1].Html))
            gaps.Add(new($"ยังไม่ได้เขียน{content.Parts[^1].Heading}", $"Parts[{content.Parts.Count - 1}].Html"));
        if (content.Closing.Length == 0)
            gaps.Add(new("ยังไม่ได้เลือกคำลงท้าย", nameof(content.Closing)));
        return gaps;
    }

    public static bool IsBlank(string html) =>
        Tags().Replace(html, "").Replace("&nbsp;", "", StringComparison.Ordinal).Trim().Length == 0;

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();
}

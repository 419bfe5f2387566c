using System.Text.RegularExpressions;
using ItaWorkflow.Data.Memos;

namespace ItaWorkflow.Workflows.MemoSheets;

/// <summary>A text without phone numbers: where one stood it says so, and the number is in it no more.</summary>
public static class CoveredText
{
    public const string Cover = "(ปิดหมายเลขโทรศัพท์)";

    private const string D = "[0-9๐-๙]";

    /// <summary>The zero that a number begins with; the editor may have marked what follows it.</summary>
    private const string Zero = "[0๐](?:<[^<>]{1,60}>){0,2}";

    /// <summary>Between groups: a blank, a dash, or what the memo's editor may have set there.</summary>
    private const string S = @"(?:[-–— \u00a0()]|&nbsp;|&#160;|<[^<>]{1,60}>){0,4}";

    /// <summary>Nine or ten digits from 0, in the groups that people write; a number of thirteen digits is none.</summary>
    private static readonly Regex Number = new(
        $@"(?<!{D}|{D}[.,/])(?:"
            + $@"\+(?:66|๖๖){S}(?:{D}{{2}}{S}{D}{{3}}{S}{D}{{4}}|{D}{S}{D}{{3,4}}{S}{D}{{4}})"
            + $"|{Zero}{D}{{2}}{S}{D}{{3}}{S}{D}{{4}}|{Zero}{D}{{2}}{S}{D}{{4}}{S}{D}{{3}}|{Zero}{D}{S}{D}{{4}}{S}{D}{{4}}"
            + $"|{Zero}{D}{S}{D}{{3}}{S}{D}{{4}}|{Zero}{S}{D}{{4}}{S}{D}{{4}}|{Zero}{S}{D}{S}{D}{{3}}{S}{D}{{4}}|{Zero}{D}{{2}}{S}{D}{{3}}{S}{D}{{3}}"
            + $@")(?:-{D}{{1,2}})?(?!{D})(?:\s{{0,2}}ต่อ\s{{0,2}}{D}{{1,5}})?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)
    );

    public static MemoContent Of(MemoContent content) =>
        content with
        {
            Subject = Of(content.Subject),
            Addressee = Of(content.Addressee),
            Through = Of(content.Through),
            References = [.. content.References.Select(Of)],
            Enclosures = [.. content.Enclosures.Select(Of)],
            Parts = [.. content.Parts.Select(part => part with { Html = Of(part.Html) })],
            Closing = Of(content.Closing),
        };

    /// <param name="text">Words, or HTML of the memo's editor.</param>
    public static string Of(string text) => Number.Replace(text, Cover);
}

using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>Word pastes lists as paragraphs with a typed marker: they become real lists again.</summary>
internal static partial class WordList
{
    private const int MostItems = 999;

    /// <summary>The typed "1." or "·" of such a paragraph.</summary>
    public static bool IsMarker(IElement element) =>
        element.GetAttribute("style") is { } style
        && style.Contains("mso-list", StringComparison.OrdinalIgnoreCase)
        && style.Contains("ignore", StringComparison.OrdinalIgnoreCase);

    /// <summary>A number that a marker does not say goes on with the one before.</summary>
    public static WordMark? MarkOf(IElement paragraph)
    {
        if (paragraph.LocalName is not "p" || Level().Match(paragraph.GetAttribute("style") ?? "") is not { Success: true } level)
            return null;
        var marker = paragraph.QuerySelectorAll("span").FirstOrDefault(IsMarker)?.TextContent.Trim() ?? "";
        return new(
            Math.Clamp(int.Parse(level.Groups["level"].ValueSpan, CultureInfo.InvariantCulture), 1, 6),
            Counted().IsMatch(marker),
            NumberIn(marker)
        );
    }

    /// <summary>The last of "๑.๕", as one list counts it.</summary>
    private static int? NumberIn(string marker) =>
        Digits().Matches(marker) is [.., var last]
        && int.TryParse(ThaiNumerals.ToArabic(last.Value), CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 1, MostItems)
            : null;

    public static IReadOnlyList<BodyBlock> Gather(IReadOnlyList<BodyBlock> blocks)
    {
        var gathered = new List<BodyBlock>();
        for (var at = 0; at < blocks.Count; )
            if (blocks[at] is WordListParagraph first)
                gathered.Add(Take(blocks, ref at, first.Mark));
            else
                gathered.Add(blocks[at++]);
        return gathered;
    }

    private static BodyList Take(IReadOnlyList<BodyBlock> blocks, ref int at, WordMark mark)
    {
        var items = new List<BodyItem>();
        while (at < blocks.Count && blocks[at] is WordListParagraph next && next.Mark.Level >= mark.Level)
            if (next.Mark.Level > mark.Level && items.Count > 0)
                items[^1] = new([.. items[^1].Blocks, Take(blocks, ref at, next.Mark)]);
            else if (items.Count > 0 && !GoesOn(mark, next.Mark, items.Count))
                break;
            else
            {
                items.Add(new([next.Paragraph with { Indent = 0 }]));
                at++;
            }
        return new(mark.IsOrdered, mark.IsOrdered ? mark.Number ?? 1 : 1, items);
    }

    private static bool GoesOn(WordMark first, WordMark next, int count) =>
        next.IsOrdered == first.IsOrdered
        && (!next.IsOrdered || next.Number is null || next.Number == (first.Number ?? 1) + count);

    [GeneratedRegex("[0-9๐-๙]{1,4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"mso-list:\s*l[0-9]{1,4}\s+level(?<level>[0-9])\s",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Level();

    [GeneratedRegex(
        @"^\(?([0-9๐-๙]+|[a-zA-Zก-ฮ]{1,4})([.)]|\.[0-9๐-๙])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Counted();
}

/// <param name="Number">As its marker counts it; null: the marker is a letter or a dot.</param>
internal sealed record WordMark(int Level, bool IsOrdered, int? Number);

/// <summary>Between reading and gathering only.</summary>
internal sealed record WordListParagraph(BodyParagraph Paragraph, WordMark Mark) : BodyBlock;

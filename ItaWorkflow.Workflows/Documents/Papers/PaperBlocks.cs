using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>What of a paper is text like a memo's: paragraphs, lists, the inside of cells.</summary>
internal static class PaperBlocks
{
    /// <summary>A block that is nothing but text.</summary>
    public static IReadOnlyList<BodyBlock> Of(PaperBlock block) =>
        block switch
        {
            PaperText text => Text(text.Text),
            // A paper turns its own sections sideways.
            PaperBody body =>
            [
                .. BodyHtml
                    .Read(body.Html)
                    .Select(written => written is BodyTable table ? table with { IsWide = false } : written),
            ],
            PaperItems items => Items(items.Items),
            _ => throw new InvalidOperationException($"A {block.GetType().Name} is no text."),
        };

    public static BodyParagraph Paragraph(string line, BodyAlign align = BodyAlign.Start, bool isBold = false) =>
        new([new(PaperWords.Clean(line), new BodyStyle(isBold, false, false, null))], 0, align);

    public static IReadOnlyList<BodyBlock> Text(string text) => [.. PaperWords.Lines(text).Select(line => Paragraph(line))];

    public static IReadOnlyList<BodyBlock> Items(IReadOnlyList<string> items)
    {
        var written = items.Select(Text).Where(blocks => blocks.Count > 0).Select(blocks => new BodyItem(blocks)).ToList();
        return written.Count == 0 ? [] : [new BodyList(IsOrdered: true, 1, written)];
    }

    /// <summary>Without its tick.</summary>
    public static IReadOnlyList<BodyBlock> Cell(PaperCell cell) =>
        [.. Text(cell.Text), .. Items(cell.Items), .. Text(cell.After)];
}

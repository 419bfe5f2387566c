namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>What the body of a memo may consist of; everything else that people paste is brought down to it.</summary>
internal abstract record BodyBlock;

/// <param name="Indent">0-4: how far the first line stands in beyond the usual 25 mm.</param>
internal sealed record BodyParagraph(IReadOnlyList<BodyRun> Runs, int Indent = 0, BodyAlign Align = BodyAlign.Start) : BodyBlock;

internal sealed record BodyList(bool IsOrdered, int Start, IReadOnlyList<BodyItem> Items) : BodyBlock;

internal sealed record BodyItem(IReadOnlyList<BodyBlock> Blocks);

/// <param name="IsWide">Its drafter wants it on a page turned sideways.</param>
internal sealed record BodyTable(IReadOnlyList<BodyRow> Head, IReadOnlyList<BodyRow> Rows, bool IsWide = false) : BodyBlock;

/// <param name="Source">data:image/png or data:image/jpeg, in base64.</param>
/// <param name="Width">As it is shown, in CSS pixels.</param>
/// <param name="Words">What it shows, for those who do not see it; may be empty.</param>
internal sealed record BodyPicture(string Source, int Width, string Words) : BodyBlock;

internal sealed record BodyRow(IReadOnlyList<BodyCell> Cells);

/// <param name="Widths">One per column that it spans, in CSS pixels; empty: not given.</param>
internal sealed record BodyCell(
    bool IsHead,
    int ColSpan,
    int RowSpan,
    IReadOnlyList<int> Widths,
    IReadOnlyList<BodyBlock> Blocks
);

/// <summary>Text in one style; <see cref="LineBreak"/> is a run of its own.</summary>
internal readonly record struct BodyRun(string Text, BodyStyle Style)
{
    public const string LineBreak = "\n";

    public bool IsLineBreak => Text is LineBreak;
}

/// <param name="Href">An http(s) address, or null.</param>
internal readonly record struct BodyStyle(bool Bold, bool Italic, bool Underlined, string? Href)
{
    public bool Struck { get; init; }
    public BodyRise Rise { get; init; }
}

internal enum BodyRise
{
    None,
    Super,
    Sub,
}

internal enum BodyAlign
{
    Start,
    Center,
    Right,
}

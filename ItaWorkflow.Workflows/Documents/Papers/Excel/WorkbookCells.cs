using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ItaWorkflow.Workflows.Documents.Papers.Excel;

/// <summary>What stands in one cell: a number as a number, all else as text.</summary>
internal sealed class WorkbookCells(PaperWords words, WorkbookStyles styles)
{
    /// <summary>Excel keeps no longer text in a cell.</summary>
    private const int Most = 32_767;

    public Cell Of(PaperCell cell, WorkbookLook look) =>
        cell.Number is { } number
            ? new Cell(new CellValue(number))
            {
                DataType = CellValues.Number,
                StyleIndex = styles.Of(look with { IsNumber = true }),
            }
            : Of(Text(cell), look);

    public Cell Of(string text, WorkbookLook look)
    {
        if (text.Length == 0)
            return new Cell { StyleIndex = styles.Of(look) };
        var kept = text.Length > Most ? text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)] : text;
        return new Cell(new InlineString(new Text(kept) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = styles.Of(look with { IsTyped = text[0] is '=' or '+' or '-' or '@' }),
        };
    }

    public string Text(PaperCell cell) =>
        (cell.IsTicked ? "✓ " : "")
        + Joined([
            .. PaperWords.Lines(cell.Text),
            .. cell.Items.Select((item, i) => $"{i + 1}. {PaperWords.Clean(item)}"),
            .. PaperWords.Lines(cell.After),
        ]);

    public string Joined(IReadOnlyList<string> lines) => string.Join('\n', lines.Select(words.Plain));
}

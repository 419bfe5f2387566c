using DocumentFormat.OpenXml.Wordprocessing;
using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>One place of a table's row: a cell that begins there, that reaches down to there, or none.</summary>
/// <param name="Own">Begins in this row.</param>
/// <param name="Above">Of an earlier row.</param>
/// <param name="Width">In twentieths of a point.</param>
internal sealed record DocxCell(PlacedCell? Own, PlacedCell? Above, int Span, int Width, bool IsHead, bool IsGroup)
{
    private const string Shade = "ECECEC";

    public static DocxCell At(SheetGrid grid, int x, int y, int[] columns, bool isHead)
    {
        var own = grid.Rows[y].FirstOrDefault(placed => placed.X == x);
        var above = own is null ? Reaching(grid, x, y) : null;
        var span = Math.Clamp((own ?? above)?.Cell.ColSpan ?? 1, 1, columns.Length - x);
        var isGroup = !isHead && columns.Length > 1 && span == columns.Length;
        return new(own, above, span, columns.Skip(x).Take(span).Sum(), isHead, isGroup);
    }

    public TableCell Written(DocxText text)
    {
        var paragraphs = Own is null ? [] : Own.Cell.Blocks.SelectMany(block => text.Of(block, inTable: true)).ToList();
        if (paragraphs.Count == 0)
            paragraphs.Add(DocxText.Plain("", "TableText"));
        foreach (var paragraph in paragraphs)
            Set(paragraph);
        return new([Properties(), .. paragraphs]);
    }

    /// <summary>The cell of an earlier row that reaches down to here.</summary>
    private static PlacedCell? Reaching(SheetGrid grid, int x, int y) =>
        Enumerable
            .Range(0, y)
            .SelectMany(row => grid.Rows[row].Where(placed => placed.X == x && row + placed.RowSpan > y))
            .FirstOrDefault();

    private TableCellProperties Properties() =>
        new()
        {
            TableCellWidth = new() { Width = $"{Width}", Type = TableWidthUnitValues.Dxa },
            GridSpan = Span > 1 ? new() { Val = Span } : null,
            VerticalMerge =
                Above is not null ? new() { Val = MergedCellValues.Continue }
                : Own?.RowSpan > 1 ? new() { Val = MergedCellValues.Restart }
                : null,
            Shading = IsGroup ? Shaded() : null,
            TableCellVerticalAlignment = IsHead ? new() { Val = TableVerticalAlignmentValues.Center } : null,
        };

    private static Shading Shaded() =>
        new()
        {
            Val = ShadingPatternValues.Clear,
            Color = "auto",
            Fill = Shade,
        };

    private void Set(Paragraph paragraph)
    {
        if (IsGroup)
            DocxText.Properties(paragraph).KeepNext = new();
        if (IsHead || Own?.Cell.IsHead == true)
            foreach (var run in paragraph.Descendants<Run>())
            {
                run.RunProperties ??= new();
                (run.RunProperties.Bold, run.RunProperties.BoldComplexScript) = (new(), new());
            }
    }
}

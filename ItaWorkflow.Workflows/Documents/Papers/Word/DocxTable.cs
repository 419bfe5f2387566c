using DocumentFormat.OpenXml.Wordprocessing;
using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>A table as Word keeps it: fixed columns, heads repeated on every page, short rows whole.</summary>
internal sealed class DocxTable(DocxText text)
{
    private const string Shade = "ECECEC";

    /// <summary>Characters of a row that may go on over the page.</summary>
    private const int LongRow = 600;

    /// <summary>A table that a person wrote: columns as on the memo's sheet.</summary>
    public Table Of(BodyTable table, double room)
    {
        var (head, rows) = (new SheetGrid(table.Head), new SheetGrid(table.Rows));
        var shares = SheetColumns.Shares(Math.Max(head.Columns, rows.Columns), head, rows);
        return Of(table, [.. shares.Select(share => share * room / 100)]);
    }

    /// <param name="widths">Of the columns, in millimetres.</param>
    public Table Of(BodyTable table, IReadOnlyList<double> widths)
    {
        int[] columns = [.. widths.Select(DocxPages.Twips)];
        var written = new Table(
            Properties(columns.Sum()),
            new TableGrid(columns.Select(width => new GridColumn { Width = $"{width}" }))
        );
        AppendRows(written, new SheetGrid(table.Head), columns, isHead: true);
        AppendRows(written, new SheetGrid(table.Rows), columns, isHead: false);
        return written;
    }

    private static TableProperties Properties(int width) =>
        new(
            new TableWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
            new TableBorders(
                Line<TopBorder>(),
                Line<LeftBorder>(),
                Line<BottomBorder>(),
                Line<RightBorder>(),
                Line<InsideHorizontalBorder>(),
                Line<InsideVerticalBorder>()
            ),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 80, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = 80, Type = TableWidthValues.Dxa }
            )
        );

    private void AppendRows(Table table, SheetGrid grid, int[] columns, bool isHead)
    {
        for (var y = 0; y < grid.Rows.Count; y++)
        {
            var row = new TableRow(new TableRowProperties());
            if (grid.Rows[y].Sum(placed => SheetTable.Length(placed.Cell.Blocks)) <= LongRow)
                row.TableRowProperties!.Append(new CantSplit());
            if (isHead)
                row.TableRowProperties!.Append(new TableHeader());
            for (var x = 0; x < columns.Length; )
            {
                var (cell, span) = Cell(grid, x, y, columns, isHead);
                row.Append(cell);
                x += span;
            }
            table.Append(row);
        }
    }

    private (TableCell Cell, int Span) Cell(SheetGrid grid, int x, int y, int[] columns, bool isHead)
    {
        var own = grid.Rows[y].FirstOrDefault(placed => placed.X == x);
        var above = own is null ? Above(grid, x, y) : null;
        var placed = own ?? above;
        var span = Math.Clamp(placed?.Cell.ColSpan ?? 1, 1, columns.Length - x);
        var isGroup = !isHead && columns.Length > 1 && span == columns.Length;
        var properties = new TableCellProperties
        {
            TableCellWidth = new() { Width = $"{columns.Skip(x).Take(span).Sum()}", Type = TableWidthUnitValues.Dxa },
            GridSpan = span > 1 ? new() { Val = span } : null,
            VerticalMerge =
                above is not null ? new() { Val = MergedCellValues.Continue }
                : placed?.RowSpan > 1 ? new() { Val = MergedCellValues.Restart }
                : null,
            Shading = isGroup
                ? new()
                {
                    Val = ShadingPatternValues.Clear,
                    Color = "auto",
                    Fill = Shade,
                }
                : null,
            TableCellVerticalAlignment = isHead ? new() { Val = TableVerticalAlignmentValues.Center } : null,
        };
        var paragraphs = own is null ? [] : own.Cell.Blocks.SelectMany(block => text.Of(block, inTable: true)).ToList();
        if (paragraphs.Count == 0)
            paragraphs.Add(DocxText.Plain("", "TableText"));
        foreach (var paragraph in paragraphs)
            Set(paragraph, isHead || own?.Cell.IsHead == true, isGroup);
        return (new TableCell([properties, .. paragraphs]), span);
    }

    private static void Set(Paragraph paragraph, bool isHead, bool isGroup)
    {
        if (isGroup)
            DocxText.Properties(paragraph).KeepNext = new();
        if (isHead)
            foreach (var run in paragraph.Descendants<Run>())
            {
                run.RunProperties ??= new();
                (run.RunProperties.Bold, run.RunProperties.BoldComplexScript) = (new(), new());
            }
    }

    /// <summary>The cell of an earlier row that reaches down to here.</summary>
    private static PlacedCell? Above(SheetGrid grid, int x, int y) =>
        Enumerable
            .Range(0, y)
            .SelectMany(row => grid.Rows[row].Where(placed => placed.X == x && row + placed.RowSpan > y))
            .FirstOrDefault();

    private static T Line<T>()
        where T : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 4,
            Space = 0,
            Color = "000000",
        };
}

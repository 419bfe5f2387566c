using DocumentFormat.OpenXml.Wordprocessing;
using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>A table as Word keeps it: fixed columns, heads repeated on every page, short rows whole.</summary>
internal sealed class DocxTable(DocxText text)
{
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
        var lines = new SheetLines(widths);
        return new([
            Properties(columns.Sum()),
            new TableGrid(columns.Select(width => new GridColumn { Width = $"{width}" })),
            .. Rows(new SheetGrid(table.Head), columns, lines, isHead: true),
            .. Rows(new SheetGrid(table.Rows), columns, lines, isHead: false),
        ]);
    }

    private IEnumerable<TableRow> Rows(SheetGrid grid, int[] columns, SheetLines lines, bool isHead) =>
        Enumerable.Range(0, grid.Rows.Count).Select(y => Row(grid, y, columns, lines, isHead));

    /// <summary>Rows that the PDF may split, Word may split, too.</summary>
    private TableRow Row(SheetGrid grid, int y, int[] columns, SheetLines lines, bool isHead)
    {
        var properties = new TableRowProperties();
        if (!lines.MayBreak(grid, y))
            properties.Append(new CantSplit());
        if (isHead)
            properties.Append(new TableHeader());
        var row = new TableRow(properties);
        for (var x = 0; x < columns.Length; )
        {
            var cell = DocxCell.At(grid, x, y, columns, isHead);
            row.Append(cell.Written(text));
            x += cell.Span;
        }
        return row;
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

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>How tall a row of a person's table will be, about, before Chromium sets it.</summary>
/// <param name="widths">Of the columns, in millimetres.</param>
internal sealed class SheetLines(IReadOnlyList<double> widths)
{
    /// <summary>A row of more lines may go on over the page: whole, it could leave a third of a page empty.</summary>
    public const int MostOfRow = 7;

    /// <summary>A table of more may go on over the page.</summary>
    public const int MostOfTable = 10;

    /// <summary>Millimetres that a character of 14 points takes, and the two sides of a cell.</summary>
    private const double Character = 2.1;
    private const double Sides = 3.5;

    /// <summary>A picture counts as so many pixels a line.</summary>
    private const int PixelsOfLine = 23;

    /// <summary>A row that stays whole would keep all the rows with which it shares a cell, and all of that cell's height may fall to one of them.</summary>
    public bool MayBreak(SheetGrid grid, int y) => Of(grid.Rows[y]) > MostOfRow || grid.IsSpanned(y);

    /// <summary>A cell that spans several rows is counted in its share of them.</summary>
    public int Of(IReadOnlyList<PlacedCell> row) =>
        row.Select(placed => (int)Math.Ceiling((double)Of(placed) / placed.RowSpan)).DefaultIfEmpty(1).Max();

    private int Of(PlacedCell placed) => Of(placed.Cell.Blocks, widths.Skip(placed.X).Take(placed.Cell.ColSpan).Sum() - Sides);

    private static int Of(IReadOnlyList<BodyBlock> blocks, double room) =>
        blocks.Sum(block =>
            block switch
            {
                BodyParagraph p => Wrapped(SheetBody.Length(p.Runs) + p.Runs.Count(r => r.IsLineBreak) * 10, room),
                BodyList l => l.Items.Sum(item => Of(item.Blocks, room - 6)),
                BodyPicture p => p.Width / PixelsOfLine,
                _ => 1,
            }
        );

    private static int Wrapped(int length, double room) =>
        Math.Max(1, (int)Math.Ceiling(length * Character / Math.Max(room, 2 * Character)));
}

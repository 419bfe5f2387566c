using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>How many lines a row of a table will take, near enough to decide what stays together and how high a row must be.</summary>
/// <param name="character">Millimetres that a character takes: of 14 points 2.1, of 16 points 2.5.</param>
internal sealed class PaperLines(PaperTable table, IReadOnlyList<double> widths, double character)
{
    private const double Padding = 3;
    private const double Number = 6;

    public int Of(PaperRow row) =>
        row.IsGroup
            ? Of(PaperGrid.Cells(table, row)[0], widths.Sum())
            : PaperGrid.Cells(table, row).Select((cell, x) => Of(cell, widths[x])).Max();

    public int Of(PaperHead head) =>
        PaperWords.Lines(head.Title).Sum(line => Wrapped(SheetBody.Length(line), widths.Skip(head.X).Take(head.ColSpan).Sum()));

    private int Of(PaperCell cell, double width) =>
        PaperBlocks
            .Cell(cell)
            .Sum(block =>
                block is BodyList list
                    ? list.Items.Sum(item => Wrapped(SheetBody.Length(item.Blocks), width - Number))
                    : Wrapped(SheetBody.Length([block]), width)
            );

    private int Wrapped(int characters, double width) =>
        (int)Math.Ceiling(Math.Max(1, characters) * character / Math.Max(character, width - Padding));
}

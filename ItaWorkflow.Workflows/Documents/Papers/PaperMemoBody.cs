using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>A paper as one part of a memo's body: its words, lists and tables. Cover, contents and charts are left out.</summary>
public static class PaperMemoBody
{
    private const double PixelsPerMillimetre = 96 / 25.4;

    /// <summary>The memo's sheet sets the digits.</summary>
    public static string Html(Paper paper) =>
        BodyWriter.Html([.. paper.Sections.SelectMany(section => section.Blocks.SelectMany(block => Blocks(section, block)))]);

    internal static IEnumerable<BodyBlock> Blocks(PaperSection section, PaperBlock block) =>
        block switch
        {
            PaperTitle title => title.Lines.SelectMany(line => Bold(line, BodyAlign.Center)),
            PaperHeading heading => Bold(heading.Text),
            PaperNote note => PaperBlocks.Text(note.Text),
            PaperBy by => by.Lines.SelectMany(line => Written(line, BodyAlign.Right)),
            PaperTable table => [.. Bold(table.Caption ?? ""), Table(table, PaperGrid.Room(section))],
            PaperBars or PaperCounts => [],
            _ => PaperBlocks.Of(block),
        };

    internal static BodyTable Table(PaperTable table, double room)
    {
        var widths = PaperGrid
            .Widths(table.Columns, room)
            .Select(w => (int)Math.Round(w * PaperGrid.Upright / room * PixelsPerMillimetre))
            .ToList();
        IEnumerable<PaperRow> rows = table.Rows.Count > 0 ? table.Rows : [PaperRow.Group(PaperGrid.Nothing)];
        return new(
            [.. PaperGrid.Heads(table.Columns).Select(heads => new BodyRow([.. heads.Select(h => Head(h, widths))]))],
            [.. rows.Select(row => Row(table, row, widths))]
        );
    }

    private static BodyCell Head(PaperHead head, List<int> widths) =>
        new(
            true,
            head.ColSpan,
            head.RowSpan,
            widths[head.X..(head.X + head.ColSpan)],
            [.. PaperWords.Lines(head.Title).SelectMany(line => Written(line, BodyAlign.Center))]
        );

    private static BodyRow Row(PaperTable table, PaperRow row, List<int> widths) =>
        row.IsGroup
            ? new([
                new(
                    false,
                    widths.Count,
                    1,
                    widths,
                    [.. PaperWords.Lines(PaperGrid.Cells(table, row)[0].Text).SelectMany(line => Bold(line))]
                ),
            ])
            : new([
                .. PaperGrid
                    .Cells(table, row)
                    .Select((cell, x) => new BodyCell(false, 1, 1, [widths[x]], Cell(cell, table.Columns[x], row))),
            ]);

    private static IReadOnlyList<BodyBlock> Cell(PaperCell cell, PaperColumn column, PaperRow row)
    {
        // The mark that Thai offices type; the sheet's font has it.
        var written = PaperBlocks.Cell(cell.IsTicked ? cell with { Text = $"√ {cell.Text}" } : cell);
        if (!column.IsCentred && !row.IsTotal)
            return written;
        return
        [
            .. written.Select(block =>
                block is BodyParagraph p
                    ? PaperBlocks.Paragraph(p.Runs[0].Text, column.IsCentred ? BodyAlign.Center : BodyAlign.Start, row.IsTotal)
                    : block
            ),
        ];
    }

    private static IEnumerable<BodyBlock> Bold(string line, BodyAlign align = BodyAlign.Start) => Written(line, align, true);

    private static IEnumerable<BodyBlock> Written(string line, BodyAlign align, bool isBold = false) =>
        PaperWords.Clean(line).Length == 0 ? [] : [PaperBlocks.Paragraph(line, align, isBold)];
}

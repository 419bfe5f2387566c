using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Tests.Workflows.Analysis;

/// <summary>A paper as somebody reads it.</summary>
internal static class PaperReading
{
    public static IEnumerable<PaperBlock> Blocks(this Paper paper) => paper.Sections.SelectMany(s => s.Blocks);

    public static IEnumerable<string> Headings(this Paper paper) => paper.Blocks().OfType<PaperHeading>().Select(h => h.Text);

    /// <summary>Every line of it, cells parted by " | ".</summary>
    public static string Text(this Paper paper) =>
        string.Join('\n', (paper.Cover?.Lines ?? []).Concat(paper.Cover?.Foot ?? []).Concat(paper.Blocks().SelectMany(Lines)));

    /// <summary>The tables between one heading and the next of the same level or above.</summary>
    public static IReadOnlyList<PaperTable> TablesUnder(this Paper paper, string heading) =>
        [
            .. paper
                .Blocks()
                .SkipWhile(b => b is not PaperHeading h || !h.Text.StartsWith(heading, StringComparison.Ordinal))
                .Skip(1)
                .TakeWhile(b => b is not PaperHeading { Level: 1 })
                .OfType<PaperTable>(),
        ];

    private static IEnumerable<string> Lines(PaperBlock block) =>
        block switch
        {
            PaperTitle title => title.Lines,
            PaperHeading heading => [heading.Text],
            PaperText text => [text.Text],
            PaperBody body => [body.Html],
            PaperItems items => items.Items,
            PaperBy by => by.Lines,
            PaperBars bars => bars.Bars.Select(b => $"{b.Label} {b.Value} {b.Before}").Prepend(bars.Caption),
            PaperTable table => table
                .Rows.Select(r => string.Join(" | ", r.Cells.Select(Cell)))
                .Prepend(string.Join(" | ", table.Columns.Select(c => c.Title)))
                .Prepend(table.Caption ?? ""),
            _ => [],
        };

    private static string Cell(PaperCell cell) =>
        string.Join(" ", cell.Items.Prepend(cell.Text).Append(cell.After).Where(t => t.Length > 0));
}

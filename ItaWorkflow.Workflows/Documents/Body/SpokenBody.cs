namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>A body for those who hear it: its headings, lists and tables, links as their words, and what a picture shows.</summary>
public static class SpokenBody
{
    public static string Of(string html) => BodyWriter.Html([.. BodyHtml.Read(html).Select(Spoken)]);

    private static BodyBlock Spoken(BodyBlock block) =>
        block switch
        {
            BodyParagraph paragraph => paragraph with
            {
                Runs = [.. paragraph.Runs.Select(run => run with { Style = run.Style with { Href = null } })],
            },
            BodyPicture picture => new BodyParagraph([new($"รูป {picture.Words}".TrimEnd(), default)]),
            BodyList list => list with { Items = [.. list.Items.Select(item => new BodyItem(Spoken(item.Blocks)))] },
            BodyTable table => table with { Head = Spoken(table.Head), Rows = Spoken(table.Rows) },
            _ => block,
        };

    private static IReadOnlyList<BodyBlock> Spoken(IReadOnlyList<BodyBlock> blocks) => [.. blocks.Select(Spoken)];

    private static IReadOnlyList<BodyRow> Spoken(IReadOnlyList<BodyRow> rows) =>
        [.. rows.Select(row => new BodyRow([.. row.Cells.Select(cell => cell with { Blocks = Spoken(cell.Blocks) })]))];
}

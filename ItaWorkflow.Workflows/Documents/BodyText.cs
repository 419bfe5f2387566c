using System.Text;
using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>The body's plain text, for comparison and search: a line for each paragraph, item and table row.</summary>
public static class BodyText
{
    /// <returns>Lines ended by \n, cells parted by a tab; empty when nothing is written.</returns>
    public static string Of(string html)
    {
        var text = new StringBuilder();
        foreach (var block in BodyHtml.Read(html))
            Append(text, block);
        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, BodyBlock block)
    {
        switch (block)
        {
            case BodyParagraph paragraph:
                text.AppendJoin("", paragraph.Runs.Select(r => r.Text)).Append('\n');
                break;
            case BodyList list:
                foreach (var inner in list.Items.SelectMany(i => i.Blocks))
                    Append(text, inner);
                break;
            case BodyPicture picture:
                text.Append($"[รูป {picture.Words}".TrimEnd()).Append("]\n");
                break;
            case BodyTable table:
                foreach (var row in table.Head.Concat(table.Rows))
                    text.AppendJoin('\t', row.Cells.Select(Cell)).Append('\n');
                break;
        }
    }

    private static string Cell(BodyCell cell)
    {
        var text = new StringBuilder();
        foreach (var block in cell.Blocks)
            Append(text, block);
        return text.ToString().Trim('\n').Replace('\n', ' ');
    }
}

using System.Text;
using ItaWorkflow.Workflows.Documents.Typography;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>The body's blocks as the sheet sets them.</summary>
internal sealed class SheetBody(SheetText text)
{
    /// <summary>Chromium splits a paragraph of three lines into two and one in spite of widows: one that short stays whole.</summary>
    private const int ShortParagraph = 215;

    public void Append(StringBuilder html, IReadOnlyList<BodyBlock> blocks)
    {
        foreach (var block in blocks)
            switch (block)
            {
                case BodyParagraph paragraph:
                    AppendParagraph(html, paragraph);
                    break;
                case BodyList list:
                    AppendList(html, list, "items", "");
                    break;
                case BodyTable table:
                    new SheetTable(this).Append(html, table);
                    break;
            }
    }

    public void AppendInside(StringBuilder html, IReadOnlyList<BodyBlock> blocks, bool inTable, string prefix = "")
    {
        foreach (var block in blocks)
            switch (block)
            {
                case BodyParagraph paragraph:
                    html.Append("<p>").Append(Inline(paragraph, inTable)).Append("</p>");
                    break;
                case BodyList list:
                    AppendList(html, list, "inner", prefix, inTable);
                    break;
            }
    }

    /// <summary>Characters that take room: Thai vowels above and below and tone marks do not.</summary>
    public static int Length(IEnumerable<BodyRun> runs) => runs.Sum(r => Length(r.Text));

    public static int Length(string text) => text.Count(c => c is not ('ั' or (>= 'ิ' and <= 'ฺ') or (>= '็' and <= '๎')));

    private string Inline(BodyParagraph paragraph, bool inTable) => BodyWriter.Inline(paragraph.Runs, run => Run(run, inTable));

    /// <summary>Spaces at a run's ends part it from its neighbours, so nothing is trimmed here.</summary>
    private string Run(string run, bool inTable) =>
        string.Concat(
            text.Runs(run, inTable)
                .Select(r => r.IsKept ? $"<span class=\"nb\">{SheetText.Encode(r.Text)}</span>" : SheetText.Encode(r.Text))
        );

    private void AppendParagraph(StringBuilder html, BodyParagraph paragraph)
    {
        html.Append("<p class=\"text");
        if (Length(paragraph.Runs) <= ShortParagraph)
            html.Append(" short");
        if (paragraph.Align is not BodyAlign.Start)
            html.Append(paragraph.Align is BodyAlign.Center ? " center" : " right");
        else if (paragraph.Indent > 0)
            html.Append(" in-").Append(paragraph.Indent);
        html.Append("\">").Append(Inline(paragraph, inTable: false)).Append("</p>\n");
    }

    private void AppendList(StringBuilder html, BodyList list, string kind, string prefix, bool inTable = false)
    {
        html.Append("<ol class=\"").Append(kind).Append("\">");
        for (var i = 0; i < list.Items.Count; i++)
        {
            var number = list.IsOrdered ? $"{prefix}{list.Start + i}." : "";
            html.Append("<li><span>").Append(list.IsOrdered ? Label(number, prefix) : "-").Append("</span><div>");
            AppendInside(html, list.Items[i].Blocks, inTable, number);
            html.Append("</div></li>");
        }
        html.Append("</ol>\n");
    }

    /// <summary>๑. and below it ๑.๑</summary>
    private string Label(string number, string prefix) => text.Digits(prefix.Length == 0 ? number : number.TrimEnd('.'));
}

using System.Globalization;
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
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i] is BodyParagraph caption && i + 1 < blocks.Count && Captions(caption, blocks[i + 1]))
                AppendCaptioned(html, caption, blocks[++i]);
            else
                Append(html, blocks[i]);
    }

    private void Append(StringBuilder html, BodyBlock block)
    {
        switch (block)
        {
            case BodyParagraph paragraph:
                AppendParagraph(html, paragraph);
                break;
            case BodyList list:
                AppendList(html, list, "items", "");
                break;
            case BodyTable { IsWide: true } wide:
                html.Append("<div class=\"sideways\">\n");
                new SheetTable(this, SheetTable.WideRoom).Append(html, wide);
                html.Append("</div>\n");
                break;
            case BodyTable table:
                new SheetTable(this, SheetTable.Room).Append(html, table);
                break;
            case BodyPicture picture:
                AppendPicture(html, picture);
                break;
        }
    }

    /// <summary>A short paragraph over a table or a picture never stands at the foot of the page before it.</summary>
    private static bool Captions(BodyParagraph paragraph, BodyBlock next) =>
        next is BodyTable or BodyPicture && Length(paragraph.Runs) <= ShortParagraph;

    /// <summary>What names a table goes to its page turned sideways, too; a sentence before it stays where it is.</summary>
    private void AppendCaptioned(StringBuilder html, BodyParagraph caption, BodyBlock block)
    {
        if (block is not BodyTable { IsWide: true } wide)
        {
            AppendParagraph(html, caption, isCaption: true);
            Append(html, block);
            return;
        }
        var names =
            caption.Align is BodyAlign.Center
            || caption.Runs.All(r => r.Style.Bold || string.IsNullOrWhiteSpace(r.Text))
            || caption.Runs[0].Text.StartsWith("ตาราง", StringComparison.Ordinal);
        if (!names)
            AppendParagraph(html, caption);
        html.Append("<div class=\"sideways\">\n");
        if (names)
            AppendParagraph(html, caption, isCaption: true);
        new SheetTable(this, SheetTable.WideRoom).Append(html, wide);
        html.Append("</div>\n");
    }

    private static void AppendPicture(StringBuilder html, BodyPicture picture) =>
        html.Append("<p class=\"picture\"><img src=\"")
            .Append(picture.Source)
            .Append("\" alt=\"")
            .Append(SheetText.Encode(picture.Words))
            .Append(CultureInfo.InvariantCulture, $"\" style=\"width:{picture.Width}px\"></p>\n");

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
                case BodyPicture picture:
                    AppendPicture(html, picture);
                    break;
            }
    }

    public static int Length(IReadOnlyList<BodyBlock> blocks) =>
        blocks.Sum(block =>
            block switch
            {
                BodyParagraph paragraph => Length(paragraph.Runs),
                BodyList list => list.Items.Sum(item => Length(item.Blocks)),
                _ => 0,
            }
        );

    /// <summary>Characters that take room: Thai vowels above and below and tone marks do not.</summary>
    public static int Length(IEnumerable<BodyRun> runs) => runs.Sum(r => Length(r.Text));

    public static int Length(string text) => text.Count(c => c is not ('ั' or (>= 'ิ' and <= 'ฺ') or (>= '็' and <= '๎')));

    private string Inline(BodyParagraph paragraph, bool inTable) => BodyWriter.Inline(paragraph.Runs, run => Run(run, inTable));

    /// <summary>Spaces at a run's ends part it from its neighbours, so nothing is trimmed here.</summary>
    private string Run(string run, bool inTable) => string.Concat(text.Runs(run, inTable).Select(SheetText.Html));

    private void AppendParagraph(StringBuilder html, BodyParagraph paragraph, bool isCaption = false)
    {
        html.Append("<p class=\"text");
        if (Length(paragraph.Runs) <= ShortParagraph)
            html.Append(" short");
        if (isCaption)
            html.Append(" over");
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

using System.Globalization;
using System.Text;
using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>Each block of a paper on the sheet.</summary>
internal sealed class PaperSheetBlocks(StringBuilder html, PaperWords words)
{
    private readonly SheetBody body = new(words.Sheet);

    /// <param name="s">The section's number.</param>
    /// <param name="b">The block's in it.</param>
    public void Append(PaperSection section, PaperBlock block, int s, int b)
    {
        var place = PaperContents.Has(section, block) ? $" id=\"{PaperContents.Anchor(s, b)}\"" : "";
        if (block is PaperTitle title)
            AppendTitle(b, place, words.Html(title.Lines));
        else if (block is PaperHeading { Level: <= 1 } front && section.IsFront)
            AppendTitle(b, place, words.Html(front.Text));
        else if (block is PaperHeading heading)
            AppendHeading(
                heading.Level <= 1 ? "h2" : "h3",
                heading.Level <= 1 ? "section" : "caption",
                place,
                words.Html(heading.Text)
            );
        else
            Append(block, PaperGrid.Room(section));
    }

    /// <param name="room">Millimetres from margin to margin.</param>
    private void Append(PaperBlock block, double room)
    {
        switch (block)
        {
            case PaperNote note:
                foreach (var line in PaperWords.Lines(note.Text))
                    html.Append("<p class=\"note\">").Append(words.Html(line)).Append("</p>\n");
                break;
            case PaperBy by:
                html.Append("<div class=\"by\">").Append(words.Html(by.Lines)).Append("</div>\n");
                break;
            case PaperTable table:
                new PaperSheetTable(words, body, room).Append(html, table);
                break;
            case PaperBars bars:
                new ChartFigure(words, room).Append(html, PaperChart.Of(bars));
                break;
            case PaperCounts counts:
                new ChartFigure(words, room).Append(html, PaperChart.Of(counts));
                break;
            default:
                body.Append(html, PaperBlocks.Of(block));
                break;
        }
    }

    private void AppendTitle(int b, string place, string text) =>
        AppendHeading("h1", b > 0 ? "sheet-title next" : "sheet-title", place, text);

    private void AppendHeading(string tag, string kind, string place, string text) =>
        html.Append(CultureInfo.InvariantCulture, $"<{tag} class=\"{kind}\"{place}>{text}</{tag}>\n");
}

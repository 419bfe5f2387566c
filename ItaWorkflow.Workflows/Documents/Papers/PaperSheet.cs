using System.Text;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>A paper as the HTML that <see cref="Typesetter"/> prints.</summary>
internal sealed class PaperSheet
{
    private readonly StringBuilder html = new();
    private readonly Paper paper;
    private readonly PaperWords words;
    private readonly SheetBody body;

    private PaperSheet(Paper paper)
    {
        this.paper = paper;
        words = new(paper.ThaiNumerals);
        body = new(words.Sheet);
    }

    /// <param name="pages">What สารบัญ says, by place; what is not known yet is 0.</param>
    public static string Html(Paper paper, IReadOnlyDictionary<string, string> pages)
    {
        var sheet = new PaperSheet(paper);
        sheet.AppendAll(pages);
        return SheetPage.Html(
            "paper",
            "",
            PaperWords.Clean(paper.Title),
            sheet.html.ToString(),
            thaiNumerals: paper.ThaiNumerals
        );
    }

    private void AppendAll(IReadOnlyDictionary<string, string> pages)
    {
        if (paper.Cover is { } cover)
            html.Append("<section class=\"plain cover\">")
                .Append(Emblem.Html(cover.Emblem))
                .Append("<h1>")
                .Append(words.Html(cover.Lines))
                .Append("</h1><p>")
                .Append(words.Html(cover.Foot))
                .Append("</p></section>\n");
        var contents = paper.HasContents ? PaperContents.Place(paper) : -1;
        for (var s = 0; s <= paper.Sections.Count; s++)
        {
            if (s == contents)
                AppendContents(pages);
            if (s < paper.Sections.Count)
                AppendSection(s);
        }
    }

    private void AppendContents(IReadOnlyDictionary<string, string> pages)
    {
        html.Append("<section class=\"front\" id=\"").Append(PaperContents.Anchor(paper.Sections.Count)).Append("\">\n");
        html.Append("<h1 class=\"sheet-title new-page\">สารบัญ</h1>\n<p class=\"toc-head\">หน้า</p>\n<ol class=\"toc\">");
        foreach (var entry in PaperContents.Of(paper))
            html.Append(entry.Level > 1 ? "<li class=\"sub\"><a href=\"#" : "<li><a href=\"#")
                .Append(entry.Anchor)
                .Append("\"><span class=\"title\">")
                .Append(words.Html(entry.Text))
                .Append("</span><span class=\"leader\">")
                .Append(SheetDots.Lines(1))
                .Append("</span><span class=\"no\">")
                .Append(words.Html(pages.GetValueOrDefault(entry.Anchor, "0")))
                .Append("</span></a></li>\n");
        html.Append("</ol>");
        // Chromium names a place only if something points to it.
        for (var s = 0; s <= paper.Sections.Count; s++)
            html.Append("<a href=\"#").Append(PaperContents.Anchor(s)).Append("\"></a>");
        html.Append("\n</section>\n");
    }

    private void AppendSection(int s)
    {
        var section = paper.Sections[s];
        html.Append("<section class=\"")
            .Append(
                section.IsFront ? "front"
                : section.IsLandscape ? "wide"
                : "main"
            )
            .Append(section.IsFront && s > 0 ? " new-page\" id=\"" : "\" id=\"")
            .Append(PaperContents.Anchor(s))
            .Append("\">\n");
        for (var b = 0; b < section.Blocks.Count; b++)
            Append(section, section.Blocks[b], s, b);
        html.Append("</section>\n");
    }

    private void Append(PaperSection section, PaperBlock block, int s, int b)
    {
        var place = PaperContents.Has(section, block) ? $" id=\"{PaperContents.Anchor(s, b)}\"" : "";
        switch (block)
        {
            case PaperTitle title:
                AppendHeading("h1", b > 0 ? "sheet-title next" : "sheet-title", place, words.Html(title.Lines));
                break;
            case PaperHeading { Level: <= 1 } heading when section.IsFront:
                AppendHeading("h1", b > 0 ? "sheet-title next" : "sheet-title", place, words.Html(heading.Text));
                break;
            case PaperHeading { Level: <= 1 } heading:
                AppendHeading("h2", "section", place, words.Html(heading.Text));
                break;
            case PaperHeading heading:
                AppendHeading("h3", "caption", place, words.Html(heading.Text));
                break;
            case PaperText text:
                body.Append(html, PaperBlocks.Text(text.Text));
                break;
            case PaperNote note:
                foreach (var line in PaperWords.Lines(note.Text))
                    html.Append("<p class=\"note\">").Append(words.Html(line)).Append("</p>\n");
                break;
            case PaperBody written:
                body.Append(html, BodyHtml.Read(written.Html));
                break;
            case PaperItems items:
                body.Append(html, PaperBlocks.Items(items.Items));
                break;
            case PaperBy by:
                html.Append("<div class=\"by\">").Append(words.Html(by.Lines)).Append("</div>\n");
                break;
            case PaperTable table:
                new PaperSheetTable(words, body, PaperGrid.Room(section)).Append(html, table);
                break;
            case PaperBars bars:
                new PaperChart(words, PaperGrid.Room(section)).Append(html, bars);
                break;
            case PaperCounts counts:
                new PaperChart(words, PaperGrid.Room(section)).Append(html, counts);
                break;
            default:
                throw new InvalidOperationException($"A {block.GetType().Name} is not printed.");
        }
    }

    private void AppendHeading(string tag, string kind, string place, string text) =>
        html.Append('<')
            .Append(tag)
            .Append(" class=\"")
            .Append(kind)
            .Append('"')
            .Append(place)
            .Append('>')
            .Append(text)
            .Append("</")
            .Append(tag)
            .Append(">\n");
}

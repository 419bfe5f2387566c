using System.Text;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>สารบัญ on the sheet: an entry for each heading that stands in it, led by dots to its page.</summary>
internal sealed class PaperSheetContents(Paper paper, PaperWords words)
{
    /// <param name="pages">By place; what is not known yet is 0.</param>
    public void Append(StringBuilder html, IReadOnlyDictionary<string, string> pages)
    {
        html.Append("<section class=\"front\" id=\"").Append(PaperContents.Anchor(paper.Sections.Count)).Append("\">\n");
        html.Append("<h1 class=\"sheet-title new-page\">สารบัญ</h1>\n<p class=\"toc-head\">หน้า</p>\n<ol class=\"toc\">");
        foreach (var entry in PaperContents.Of(paper))
            Append(html, entry, pages.GetValueOrDefault(entry.Anchor, "0"));
        html.Append("</ol>");
        // Chromium names a place only if something points to it.
        for (var s = 0; s <= paper.Sections.Count; s++)
            html.Append("<a href=\"#").Append(PaperContents.Anchor(s)).Append("\"></a>");
        html.Append("\n</section>\n");
    }

    private void Append(StringBuilder html, PaperEntry entry, string page) =>
        html.Append(entry.Level > 1 ? "<li class=\"sub\"><a href=\"#" : "<li><a href=\"#")
            .Append(entry.Anchor)
            .Append("\"><span class=\"title\">")
            .Append(words.Html(entry.Text))
            .Append("</span><span class=\"leader\">")
            .Append(SheetDots.Lines(1))
            .Append("</span><span class=\"no\">")
            .Append(words.Html(page))
            .Append("</span></a></li>\n");
}

using System.Text;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>A paper as the HTML that <see cref="Typesetter"/> prints.</summary>
internal sealed class PaperSheet
{
    private readonly StringBuilder html = new();
    private readonly Paper paper;
    private readonly PaperWords words;
    private readonly PaperSheetBlocks blocks;

    private PaperSheet(Paper paper)
    {
        this.paper = paper;
        words = new(paper.ThaiNumerals);
        blocks = new(html, words);
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
            AppendCover(cover);
        var contents = paper.HasContents ? PaperContents.Place(paper) : -1;
        for (var s = 0; s <= paper.Sections.Count; s++)
        {
            if (s == contents)
                new PaperSheetContents(paper, words).Append(html, pages);
            if (s < paper.Sections.Count)
                AppendSection(s);
        }
    }

    private void AppendCover(PaperCover cover) =>
        html.Append("<section class=\"plain cover\">")
            .Append(Emblem.Html(cover.Emblem))
            .Append("<h1>")
            .Append(words.Html(cover.Lines))
            .Append("</h1><p>")
            .Append(words.Html(cover.Foot))
            .Append("</p></section>\n");

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
            blocks.Append(section, section.Blocks[b], s, b);
        html.Append("</section>\n");
    }
}

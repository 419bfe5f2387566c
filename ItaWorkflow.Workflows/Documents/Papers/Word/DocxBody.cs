using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordBody = DocumentFormat.OpenXml.Wordprocessing.Body;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>The paper's parts in order: cover, sections, and สารบัญ where it stands among them.</summary>
internal sealed class DocxBody(Paper paper, MainDocumentPart main, DocxNumbering numbering)
{
    private const double EmblemHeight = 30;
    private readonly PaperWords words = new(paper.ThaiNumerals);
    private readonly DocxPages pages = new(main, paper.ThaiNumerals);
    private readonly DocxBlocks blocks = new(main, numbering, paper.ThaiNumerals);
    private readonly List<OpenXmlElement> body = [];

    /// <param name="numbers">What สารบัญ says, by place.</param>
    public WordBody Written(IReadOnlyDictionary<string, string> numbers)
    {
        if (paper.Cover is { } cover)
            AppendCover(cover);
        var contents = paper.HasContents ? PaperContents.Place(paper) : -1;
        for (var s = 0; s <= paper.Sections.Count; s++)
        {
            if (s == contents)
            {
                pages.Turn(body, DocxPage.Front);
                body.AddRange(DocxContents.Of(paper, words, numbers));
            }
            if (s < paper.Sections.Count)
                AppendSection(s);
        }
        pages.End(body);
        return new WordBody(body);
    }

    private void AppendCover(PaperCover cover)
    {
        pages.Turn(body, DocxPage.Cover);
        if (cover.Emblem is { } emblem && DocxFrame.Emblem(main, emblem, EmblemHeight, blocks.NextFrame()) is { } drawn)
        {
            var paragraph = DocxText.Plain([], "Cover");
            paragraph.Append(new Run(drawn));
            body.Add(paragraph);
        }
        body.AddRange(cover.Lines.Select((line, i) => DocxText.Plain(words.Plain(line), i == 0 ? "CoverFirst" : "Cover")));
        body.AddRange(cover.Foot.Select((line, i) => DocxText.Plain(words.Plain(line), i == 0 ? "CoverFoot" : "CoverSmall")));
    }

    private void AppendSection(int s)
    {
        var section = paper.Sections[s];
        pages.Turn(
            body,
            section.IsFront ? DocxPage.Front
                : section.IsLandscape ? DocxPage.Wide
                : DocxPage.Main
        );
        var from = body.Count;
        for (var b = 0; b < section.Blocks.Count; b++)
            body.AddRange(blocks.Of(section, section.Blocks[b], PaperContents.Anchor(s, b)));
        if (section.IsFront && s > 0 && body.Skip(from).FirstOrDefault() is Paragraph first)
            DocxText.Properties(first).PageBreakBefore = new();
    }
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ItaWorkflow.Workflows.Documents.Body;
using WordBody = DocumentFormat.OpenXml.Wordprocessing.Body;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>
/// A paper as DOCX for those who must hand in Word: real headings, contents, lists, repeated table heads and charts that Word can edit.
/// </summary>
public static class PaperDocx
{
    public static byte[] Write(Paper paper) => Write(paper, PaperPages.None);

    /// <param name="pages">What สารบัญ says until Word counts for itself, by place.</param>
    internal static byte[] Write(Paper paper, IReadOnlyDictionary<string, string> pages)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = PaperWords.Clean(paper.Title);
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Sheet();
            var numbering = new DocxNumbering(paper.ThaiNumerals);
            main.Document = new Document(new Writer(paper, main, numbering).Body(pages));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering.Sheet();
        }
        return file.ToArray();
    }

    private sealed class Writer(Paper paper, MainDocumentPart main, DocxNumbering numbering)
    {
        private const double EmblemHeight = 30;
        private readonly PaperWords words = new(paper.ThaiNumerals);
        private readonly DocxPages pages = new(main, paper.ThaiNumerals);
        private readonly DocxText text = new(main, numbering, new(paper.ThaiNumerals));
        private readonly List<OpenXmlElement> body = [];
        private uint frames;

        public WordBody Body(IReadOnlyDictionary<string, string> numbers)
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
            if (cover.Emblem is { } emblem && DocxFrame.Emblem(main, emblem, EmblemHeight, ++frames) is { } drawn)
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
                Append(section, section.Blocks[b], PaperContents.Anchor(s, b));
            if (section.IsFront && s > 0 && body.Skip(from).FirstOrDefault() is Paragraph first)
                DocxText.Properties(first).PageBreakBefore = new();
        }

        private void Append(PaperSection section, PaperBlock block, string place)
        {
            var entry = PaperContents.Has(section, block) ? place : null;
            switch (block)
            {
                case PaperTitle title:
                    body.Add(Heading(title.Lines, entry is null ? "Title" : "FrontTitle", entry));
                    break;
                case PaperHeading { Level: <= 1 } heading when section.IsFront && entry is not null:
                    body.Add(Heading([heading.Text], "FrontTitle", entry));
                    break;
                case PaperHeading heading:
                    var level = heading.Level <= 1 ? 1 : 2;
                    body.Add(Heading([heading.Text], entry is null ? $"Unlisted{level}" : $"Heading{level}", entry));
                    break;
                case PaperNote note:
                    body.AddRange(PaperWords.Lines(note.Text).Select(line => DocxText.Plain(words.Plain(line), "Note")));
                    break;
                case PaperBy by:
                    body.AddRange(by.Lines.Select(line => DocxText.Plain(words.Plain(line), "By")));
                    break;
                case PaperTable table:
                    if (table.Caption is { } caption && PaperWords.Clean(caption).Length > 0)
                        body.Add(DocxText.Plain(words.Plain(caption), "Caption"));
                    var room = PaperGrid.Room(section);
                    body.Add(new DocxTable(text).Of(PaperMemoBody.Table(table, room), PaperGrid.Widths(table.Columns, room)));
                    break;
                case PaperBars or PaperCounts:
                    body.AddRange(DocxChart.Of(main, words, block, PaperGrid.Room(section), ++frames));
                    break;
                default:
                    AppendBlocks(section, PaperMemoBody.Blocks(section, block));
                    break;
            }
        }

        private void AppendBlocks(PaperSection section, IEnumerable<BodyBlock> blocks)
        {
            foreach (var block in blocks)
                if (block is BodyTable table)
                    body.Add(new DocxTable(text).Of(table, PaperGrid.Room(section)));
                else
                    body.AddRange(text.Of(block, inTable: false));
        }

        private Paragraph Heading(IReadOnlyList<string> lines, string style, string? place)
        {
            var paragraph = DocxText.Plain([.. lines.Select(words.Plain)], style);
            if (place is not null)
                DocxContents.Mark(paragraph, place);
            return paragraph;
        }
    }
}

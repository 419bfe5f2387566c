using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>Each block of a paper as Word keeps it.</summary>
internal sealed class DocxBlocks(MainDocumentPart main, DocxNumbering numbering, bool thaiNumerals)
{
    private readonly PaperWords words = new(thaiNumerals);
    private readonly DocxText text = new(main, numbering, new(thaiNumerals));
    private uint frames;

    /// <summary>Every chart and picture of the document has a number of its own.</summary>
    public uint NextFrame() => ++frames;

    /// <param name="place">What the contents would point to.</param>
    public IEnumerable<OpenXmlElement> Of(PaperSection section, PaperBlock block, string place)
    {
        var entry = PaperContents.Has(section, block) ? place : null;
        return block switch
        {
            PaperTitle title => [Heading(title.Lines, entry is null ? "Title" : "FrontTitle", entry)],
            PaperHeading heading => [Heading([heading.Text], HeadingStyle(section, heading, entry is not null), entry)],
            PaperNote note => PaperWords.Lines(note.Text).Select(line => DocxText.Plain(words.Plain(line), "Note")),
            PaperBy by => by.Lines.Select(line => DocxText.Plain(words.Plain(line), "By")),
            PaperTable table => [.. Caption(table), Written(table, PaperGrid.Room(section))],
            PaperBars or PaperCounts => DocxChart.Of(main, words, block, PaperGrid.Room(section), NextFrame()),
            _ => PaperMemoBody.Blocks(section, block).SelectMany(written => Of(section, written)),
        };
    }

    private IEnumerable<OpenXmlElement> Of(PaperSection section, BodyBlock block) =>
        block is BodyTable table ? [new DocxTable(text).Of(table, PaperGrid.Room(section))] : text.Of(block, inTable: false);

    private static string HeadingStyle(PaperSection section, PaperHeading heading, bool isEntry)
    {
        var level = heading.Level <= 1 ? 1 : 2;
        return section.IsFront && isEntry && level == 1 ? "FrontTitle"
            : isEntry ? $"Heading{level}"
            : $"Unlisted{level}";
    }

    private Paragraph Heading(IReadOnlyList<string> lines, string style, string? place)
    {
        var paragraph = DocxText.Plain([.. lines.Select(words.Plain)], style);
        if (place is not null)
            DocxContents.Mark(paragraph, place);
        return paragraph;
    }

    private IEnumerable<Paragraph> Caption(PaperTable table) =>
        table.Caption is { } caption && PaperWords.Clean(caption).Length > 0
            ? [DocxText.Plain(words.Plain(caption), "Caption")]
            : [];

    private Table Written(PaperTable table, double room) =>
        new DocxTable(text).Of(PaperMemoBody.Table(table, room), PaperGrid.Widths(table.Columns, room));
}

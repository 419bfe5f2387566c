using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ItaWorkflow.Workflows.Documents.Body;
using ItaWorkflow.Workflows.Documents.Typography;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>Paragraphs as Word keeps them, those of lists too.</summary>
internal sealed class DocxText(MainDocumentPart main, DocxNumbering numbering, SheetText digits)
{
    private const int MillimetresPerIndent = 10;

    /// <summary>Numbers of the charts stand below.</summary>
    private const int FirstPicture = 10_000;

    public static ParagraphProperties Properties(Paragraph paragraph) => paragraph.ParagraphProperties ??= new();

    public static Paragraph Plain(string line, string style) => Plain([line], style);

    public static Paragraph Plain(IReadOnlyList<string> lines, string style)
    {
        var paragraph = new Paragraph(new ParagraphProperties { ParagraphStyleId = new() { Val = style } });
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                paragraph.Append(new Run(new Break()));
            if (lines[i].Length > 0)
                paragraph.Append(Run(lines[i], default));
        }
        return paragraph;
    }

    public static Run Run(string text, BodyStyle style)
    {
        var run = new Run();
        if (style != default)
            run.RunProperties = new()
            {
                Bold = style.Bold ? new() : null,
                BoldComplexScript = style.Bold ? new() : null,
                Italic = style.Italic ? new() : null,
                ItalicComplexScript = style.Italic ? new() : null,
                Strike = style.Struck ? new() : null,
                VerticalTextAlignment = style.Rise switch
                {
                    BodyRise.Super => new() { Val = VerticalPositionValues.Superscript },
                    BodyRise.Sub => new() { Val = VerticalPositionValues.Subscript },
                    _ => null,
                },
                Underline = style.Underlined || style.Href is not null ? new() { Val = UnderlineValues.Single } : null,
            };
        run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    public IReadOnlyList<Paragraph> Of(BodyBlock block, bool inTable) =>
        block switch
        {
            BodyParagraph paragraph => [Of(paragraph, inTable ? "TableText" : "Text", inTable)],
            BodyList list => [.. Lists(inTable).Of(list)],
            BodyPicture picture => [Of(picture)],
            _ => throw new InvalidOperationException($"A {block.GetType().Name} is no paragraph."),
        };

    private Paragraph Of(BodyPicture picture)
    {
        var paragraph = Plain([], "Picture");
        var number = (uint)(FirstPicture + main.ImageParts.Count());
        paragraph.Append(new Run(DocxFrame.Picture(main, picture, number)));
        return paragraph;
    }

    private DocxLists Lists(bool inTable) =>
        new(numbering, inTable, written => Of(written, inTable ? "TableText" : "ListText", inTable: true));

    private Paragraph Of(BodyParagraph written, string style, bool inTable)
    {
        var paragraph = Plain([], style);
        var properties = Properties(paragraph);
        if (written.Indent > 0 && !inTable)
            properties.Indentation = new() { FirstLine = $"{DocxPages.Twips(25 + written.Indent * MillimetresPerIndent)}" };
        if (written.Align is not BodyAlign.Start)
        {
            properties.Indentation = new() { FirstLine = "0" };
            properties.Justification = new()
            {
                Val = written.Align is BodyAlign.Center ? JustificationValues.Center : JustificationValues.Right,
            };
        }
        foreach (var run in written.Runs)
            paragraph.Append(Inline(run));
        return paragraph;
    }

    private OpenXmlElement Inline(BodyRun run)
    {
        if (run.IsLineBreak)
            return new Run(new Break());
        if (run.Style.Href is not { } address)
            return Run(digits.Digits(run.Text), run.Style);
        var link = main.AddHyperlinkRelationship(new Uri(address), isExternal: true);
        return new Hyperlink(Run(digits.Digits(run.Text), run.Style)) { Id = link.Id };
    }
}

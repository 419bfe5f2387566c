using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

internal enum DocxPage
{
    Cover,
    Front,
    Main,
    Wide,
}

/// <summary>Word's sections: the paper, its margins, how its pages count. The same measures as sheet.css.</summary>
internal sealed class DocxPages(MainDocumentPart main, bool thaiNumerals)
{
    private const double TwipsPerMillimetre = 1440 / 25.4;
    private readonly HashSet<bool> counted = [];
    private DocxPage? open;

    public static int Twips(double millimetres) => (int)Math.Round(millimetres * TwipsPerMillimetre);

    /// <summary>What is written from here on stands on pages of this kind.</summary>
    public void Turn(List<OpenXmlElement> body, DocxPage page)
    {
        if (open is { } before && before != page)
        {
            // A section ends with a paragraph that carries it.
            if (body.LastOrDefault() is not Paragraph)
                body.Add(DocxText.Plain("", "Hidden"));
            DocxText.Properties((Paragraph)body[^1]).SectionProperties = Section(before);
        }
        open = page;
    }

    public void End(List<OpenXmlElement> body) => body.Add(Section(open ?? DocxPage.Main));

    private SectionProperties Section(DocxPage page)
    {
        var section = new SectionProperties();
        if (page is not DocxPage.Cover)
            section.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = Header(page is DocxPage.Front) });
        section.Append(new SectionType { Val = SectionMarkValues.NextPage });
        section.Append(page is DocxPage.Wide ? [WideSize(), WideMargins()] : [UprightSize(), UprightMargins(page)]);
        if (page is not DocxPage.Cover)
            section.Append(
                new PageNumberType
                {
                    Format =
                        page is DocxPage.Front ? NumberFormatValues.ThaiLetters
                        : thaiNumerals ? NumberFormatValues.ThaiNumbers
                        : NumberFormatValues.Decimal,
                    Start = counted.Add(page is DocxPage.Front) ? 1 : null,
                }
            );
        return section;
    }

    private string Header(bool isFront)
    {
        var part = main.AddNewPart<HeaderPart>();
        var paragraph = DocxText.Plain(isFront ? "(" : "- ", "Header");
        paragraph.Append(
            new SimpleField(DocxText.Run("1", default)) { Instruction = " PAGE " },
            DocxText.Run(isFront ? ")" : " -", default)
        );
        part.Header = new Header(paragraph);
        return main.GetIdOfPart(part);
    }

    private static PageSize UprightSize() => new() { Width = 11_906, Height = 16_838 };

    private static PageSize WideSize() =>
        new()
        {
            Width = 16_838,
            Height = 11_906,
            Orient = PageOrientationValues.Landscape,
        };

    private static PageMargin UprightMargins(DocxPage page) => Margins(page is DocxPage.Cover ? 25 : 40, 20, 20, 30, 25);

    private static PageMargin WideMargins() => Margins(30, 25, 20, 20, 18);

    private static PageMargin Margins(double top, double right, double bottom, double left, double header) =>
        new()
        {
            Top = Twips(top),
            Right = (uint)Twips(right),
            Bottom = Twips(bottom),
            Left = (uint)Twips(left),
            Header = (uint)Twips(header),
            Footer = (uint)Twips(10),
            Gutter = 0,
        };
}

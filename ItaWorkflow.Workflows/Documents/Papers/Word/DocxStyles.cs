using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>Named styles, so that one change in Word changes the whole paper. Thai is a complex script: every size is given twice.</summary>
internal static class DocxStyles
{
    public const string Font = "TH Sarabun New";

    public static Styles Sheet() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = Font,
                            HighAnsi = Font,
                            EastAsia = Font,
                            ComplexScript = Font,
                        },
                        new FontSize { Val = "32" },
                        new FontSizeComplexScript { Val = "32" },
                        new Languages { Val = "en-US", Bidi = "th-TH" }
                    )
                ),
                new ParagraphPropertiesDefault()
            ),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle())
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            },
            Style("CoverFirst", "Cover First", new(Before: 2_400, Align: JustificationValues.Center), new(26, true)),
            Style("Cover", "Cover", new(Align: JustificationValues.Center), new(26, true)),
            Style("CoverFoot", "Cover Foot", new(Before: 4_200, Align: JustificationValues.Center), new(20, true)),
            Style("CoverSmall", "Cover Small", new(Align: JustificationValues.Center), new(20, true)),
            Style("Title", "Title", new(After: 120, Align: JustificationValues.Center, KeepNext: true), new(18, true)),
            Style(
                "FrontTitle",
                "Front Title",
                new(After: 120, Align: JustificationValues.Center, KeepNext: true, Outline: 0),
                new(18, true)
            ),
            Style("Heading1", "heading 1", new(Before: 200, KeepNext: true, Outline: 0), new(16, true)),
            Style("Heading2", "heading 2", new(Before: 160, KeepNext: true, Outline: 1), new(16, true)),
            Style("Unlisted1", "Heading 1 not in contents", new(Before: 200, KeepNext: true), new(16, true)),
            Style("Unlisted2", "Heading 2 not in contents", new(Before: 160, KeepNext: true), new(16, true)),
            Style("Caption", "caption", new(Before: 160, After: 40, KeepNext: true), new(16, true)),
            Style("FigureCaption", "Figure Caption", new(After: 120, Align: JustificationValues.Center), new(14)),
            Style(
                "Text",
                "Body Text",
                new(Before: 120, FirstLine: DocxPages.Twips(25), Align: JustificationValues.ThaiDistribute),
                new(16)
            ),
            Style("ListText", "List Paragraph", new(Align: JustificationValues.ThaiDistribute), new(16)),
            Style("TableText", "Table Text", new(), new(14)),
            Style("Note", "Note", new(Before: 80), new(14)),
            Style("By", "By", new(Left: DocxPages.Twips(80), Align: JustificationValues.Center, KeepLines: true), new(16)),
            Style("ContentsHead", "Contents Head", new(Align: JustificationValues.Right), new(16, true)),
            Style("TOC1", "toc 1", new(Leader: true), new(16)),
            Style("TOC2", "toc 2", new(Left: DocxPages.Twips(9), Leader: true), new(16)),
            Style("Header", "header", new(Align: JustificationValues.Center), new(16)),
            Style("Hidden", "Section End", new(), new(1))
        );

    private static Style Style(string id, string name, Paragraphs paragraphs, Letters letters)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" })
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
        style.Append(new PrimaryStyle(), paragraphs.Properties(), letters.Properties());
        return style;
    }

    private sealed record Letters(int Points, bool IsBold = false)
    {
        public StyleRunProperties Properties() =>
            new([
                .. IsBold ? new OpenXmlElement[] { new Bold(), new BoldComplexScript() } : [],
                new FontSize { Val = $"{Points * 2}" },
                new FontSizeComplexScript { Val = $"{Points * 2}" },
            ]);
    }

    private sealed record Paragraphs(
        int Before = 0,
        int After = 0,
        int Left = 0,
        int FirstLine = 0,
        JustificationValues? Align = null,
        bool KeepNext = false,
        bool KeepLines = false,
        int? Outline = null,
        bool Leader = false
    )
    {
        public StyleParagraphProperties Properties()
        {
            var properties = new StyleParagraphProperties
            {
                KeepNext = KeepNext ? new() : null,
                KeepLines = KeepLines ? new() : null,
                SpacingBetweenLines = new() { Before = $"{Before}", After = $"{After}" },
                Indentation = Left + FirstLine > 0 ? new() { Left = $"{Left}", FirstLine = $"{FirstLine}" } : null,
                Justification = Align is { } align ? new() { Val = align } : null,
                OutlineLevel = Outline is { } level ? new() { Val = level } : null,
            };
            if (Leader)
                properties.Tabs = new(
                    new TabStop
                    {
                        Val = TabStopValues.Right,
                        Leader = TabStopLeaderCharValues.Dot,
                        Position = DocxPages.Twips(PaperGrid.Upright),
                    }
                );
            return properties;
        }
    }
}

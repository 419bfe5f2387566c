using DocumentFormat.OpenXml.Wordprocessing;
using Align = DocumentFormat.OpenXml.Wordprocessing.JustificationValues;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>Named styles, so that one change in Word changes the whole paper.</summary>
internal static class DocxStyles
{
    public const string Font = "TH Sarabun New";
    private const string HalfPoints = "32";

    private static readonly DocxStyle[] All =
    [
        new("CoverFirst", "Cover First", 26, IsBold: true, Align.Center, Before: 2_400),
        new("Cover", "Cover", 26, IsBold: true, Align.Center),
        new("CoverFoot", "Cover Foot", 20, IsBold: true, Align.Center, Before: 4_200),
        new("CoverSmall", "Cover Small", 20, IsBold: true, Align.Center),
        new("Title", "Title", 18, IsBold: true, Align.Center, After: 120, KeepsNext: true),
        new("FrontTitle", "Front Title", 18, IsBold: true, Align.Center, After: 120, KeepsNext: true, Outline: 0),
        new("Heading1", "heading 1", 16, IsBold: true, Before: 200, KeepsNext: true, Outline: 0),
        new("Heading2", "heading 2", 16, IsBold: true, Before: 160, KeepsNext: true, Outline: 1),
        new("Unlisted1", "Heading 1 not in contents", 16, IsBold: true, Before: 200, KeepsNext: true),
        new("Unlisted2", "Heading 2 not in contents", 16, IsBold: true, Before: 160, KeepsNext: true),
        new("Caption", "caption", 16, IsBold: true, Before: 160, After: 40, KeepsNext: true),
        new("FigureCaption", "Figure Caption", 14, Align: Align.Center, After: 120),
        new("Text", "Body Text", 16, Align: Align.ThaiDistribute, Before: 120, FirstLine: DocxPages.Twips(25)),
        new("ListText", "List Paragraph", 16, Align: Align.ThaiDistribute),
        new("Picture", "Picture", 16, Align: Align.Center, Before: 120),
        new("TableText", "Table Text", 14),
        new("Note", "Note", 14, Before: 80),
        new("By", "By", 16, Align: Align.Center, Left: DocxPages.Twips(80), KeepsLines: true),
        new("ContentsHead", "Contents Head", 16, IsBold: true, Align.Right),
        new("TOC1", "toc 1", 16, HasLeader: true),
        new("TOC2", "toc 2", 16, Left: DocxPages.Twips(9), HasLeader: true),
        new("Header", "header", 16, Align: Align.Center),
        new("Hidden", "Section End", 1),
    ];

    public static Styles Sheet() => new([Defaults(), Normal(), .. All.Select(style => style.Written())]);

    private static DocDefaults Defaults() =>
        new(
            new RunPropertiesDefault(
                new RunPropertiesBaseStyle(
                    new RunFonts
                    {
                        Ascii = Font,
                        HighAnsi = Font,
                        EastAsia = Font,
                        ComplexScript = Font,
                    },
                    new FontSize { Val = HalfPoints },
                    new FontSizeComplexScript { Val = HalfPoints },
                    new Languages { Val = "en-US", Bidi = "th-TH" }
                )
            ),
            new ParagraphPropertiesDefault()
        );

    private static Style Normal() =>
        new(new StyleName { Val = "Normal" }, new PrimaryStyle())
        {
            Type = StyleValues.Paragraph,
            StyleId = "Normal",
            Default = true,
        };
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ItaWorkflow.Workflows.Documents.Papers.Word;

/// <summary>One named style of paragraphs.</summary>
/// <param name="Name">As Word's own list calls it.</param>
/// <param name="Points">Thai is a complex script: every size is given twice.</param>
/// <param name="Outline">Level in the contents, from 0; null: it stands in none.</param>
/// <param name="HasLeader">Dots up to the page's number.</param>
internal sealed record DocxStyle(
    string Id,
    string Name,
    int Points,
    bool IsBold = false,
    JustificationValues? Align = null,
    int Before = 0,
    int After = 0,
    int Left = 0,
    int FirstLine = 0,
    bool KeepsNext = false,
    bool KeepsLines = false,
    int? Outline = null,
    bool HasLeader = false
)
{
    public Style Written()
    {
        var style = new Style(new StyleName { Val = Name }, new BasedOn { Val = "Normal" })
        {
            Type = StyleValues.Paragraph,
            StyleId = Id,
        };
        style.Append(new PrimaryStyle(), Paragraph(), Letters());
        return style;
    }

    private StyleRunProperties Letters() =>
        new([
            .. IsBold ? new OpenXmlElement[] { new Bold(), new BoldComplexScript() } : [],
            new FontSize { Val = $"{Points * 2}" },
            new FontSizeComplexScript { Val = $"{Points * 2}" },
        ]);

    private StyleParagraphProperties Paragraph() =>
        new()
        {
            KeepNext = KeepsNext ? new() : null,
            KeepLines = KeepsLines ? new() : null,
            Tabs = HasLeader ? new(Leader()) : null,
            SpacingBetweenLines = new() { Before = $"{Before}", After = $"{After}" },
            Indentation = Left + FirstLine > 0 ? new() { Left = $"{Left}", FirstLine = $"{FirstLine}" } : null,
            Justification = Align is { } align ? new() { Val = align } : null,
            OutlineLevel = Outline is { } level ? new() { Val = level } : null,
        };

    private static TabStop Leader() =>
        new()
        {
            Val = TabStopValues.Right,
            Leader = TabStopLeaderCharValues.Dot,
            Position = DocxPages.Twips(PaperGrid.Upright),
        };
}

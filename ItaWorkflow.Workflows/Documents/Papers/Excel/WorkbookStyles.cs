using DocumentFormat.OpenXml.Spreadsheet;
using ItaWorkflow.Workflows.Documents.Papers.Word;

namespace ItaWorkflow.Workflows.Documents.Papers.Excel;

/// <summary>Gathers the looks that a workbook uses.</summary>
internal sealed class WorkbookStyles
{
    private const uint TwoPlaces = 2;
    private readonly List<WorkbookLook> looks = [];

    /// <summary>The look's number in the style sheet; 0 is a cell outside of every table.</summary>
    public uint Of(WorkbookLook look)
    {
        if (!looks.Contains(look))
            looks.Add(look);
        return (uint)looks.IndexOf(look) + 1;
    }

    public Stylesheet Sheet() =>
        new(
            new Fonts(Written(), Written(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFECECEC" }) { PatternType = PatternValues.Solid })
            ),
            new Borders(
                new Border(),
                new Border(Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>())
            ),
            new CellStyleFormats(new CellFormat()),
            new CellFormats([new CellFormat { FontId = 0 }, .. looks.Select(Format)]),
            new CellStyles(
                new CellStyle
                {
                    Name = "Normal",
                    FormatId = 0,
                    BuiltinId = 0,
                }
            )
        );

    private static CellFormat Format(WorkbookLook look) =>
        new(
            new Alignment
            {
                Horizontal = look.IsCentred ? HorizontalAlignmentValues.Center : null,
                Vertical = look.IsMiddle ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
                WrapText = true,
            }
        )
        {
            FontId = look.IsBold ? 1u : 0,
            FillId = look.IsShaded ? 2u : 0,
            BorderId = 1,
            NumberFormatId = look.IsNumber ? TwoPlaces : 0,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
            QuotePrefix = look.IsTyped ? true : null,
        };

    private static Font Written(params Bold[] bold) =>
        new([.. bold, new FontSize { Val = 16 }, new FontName { Val = DocxStyles.Font }]);

    private static T Line<T>()
        where T : BorderPropertiesType, new() => new() { Style = BorderStyleValues.Thin };
}

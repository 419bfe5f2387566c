using DocumentFormat.OpenXml.Spreadsheet;
using ItaWorkflow.Workflows.Documents.Papers.Word;
using Properties = DocumentFormat.OpenXml.Spreadsheet.SheetProperties;

namespace ItaWorkflow.Workflows.Documents.Papers.Excel;

/// <summary>A worksheet around its rows: how it scrolls, and how it is printed.</summary>
/// <param name="heads">Rows of heads.</param>
internal sealed class WorkbookPage(bool isLandscape, int heads)
{
    private const uint A4 = 9;
    private const double MillimetresPerCharacter = 1.7;

    /// <param name="name">Printed above every page.</param>
    /// <param name="widths">Of the columns, in millimetres.</param>
    public Worksheet Sheet(string name, IReadOnlyList<double> widths, WorkbookRows rows)
    {
        var sheet = new Worksheet(
            new Properties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(Frozen()),
            new SheetFormatProperties { DefaultRowHeight = WorkbookRows.LineHeight },
            new Columns(widths.Select(Column)),
            rows.Data
        );
        if (rows.Merged.HasChildren)
            sheet.Append(rows.Merged);
        sheet.Append(Margins(), Setup(), HeadAndFoot(name));
        return sheet;
    }

    private SheetView Frozen() =>
        new(
            new Pane
            {
                VerticalSplit = heads,
                TopLeftCell = $"A{heads + 1}",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            }
        )
        {
            WorkbookViewId = 0,
        };

    private static Column Column(double width, int i) =>
        new()
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = Math.Round(Math.Clamp(width / MillimetresPerCharacter, 6, 100), 1),
            CustomWidth = true,
        };

    private static PageMargins Margins() =>
        new()
        {
            Left = 0.8,
            Right = 0.8,
            Top = 1,
            Bottom = 0.8,
            Header = 0.4,
            Footer = 0.4,
        };

    private PageSetup Setup() =>
        new()
        {
            PaperSize = A4,
            Orientation = isLandscape ? OrientationValues.Landscape : OrientationValues.Portrait,
            FitToWidth = 1,
            FitToHeight = 0,
        };

    private static HeaderFooter HeadAndFoot(string name) =>
        new(new OddHeader("&C&\"" + DocxStyles.Font + ",Bold\"&16 " + Shown(name)), new OddFooter("&C&P / &N"));

    /// <summary>At most 255 characters, a single &amp; begins a command.</summary>
    private static string Shown(string name) =>
        (name.Length > 100 ? name[..100] : name).Replace("&", "&&", StringComparison.Ordinal);
}

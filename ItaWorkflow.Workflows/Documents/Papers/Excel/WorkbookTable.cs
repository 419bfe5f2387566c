using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ItaWorkflow.Workflows.Documents.Papers.Word;

namespace ItaWorkflow.Workflows.Documents.Papers.Excel;

/// <summary>One table as a worksheet: heads that stay in sight and on every printed page, one page wide.</summary>
internal sealed class WorkbookTable(PaperWords words, WorkbookStyles styles, PaperTable table, PaperSection section)
{
    /// <summary>Excel keeps no longer text in a cell.</summary>
    private const int MostOfCell = 32_767;
    private const uint A4 = 9;
    private const double MillimetresPerCharacter = 1.7;

    private const double Character = 2.5;
    private const double LineHeight = 23;

    /// <summary>Points; Excel makes no row higher.</summary>
    private const double HighestRow = 409;

    private readonly PaperLines lines = new(table, PaperGrid.Widths(table.Columns, PaperGrid.Room(section)), Character);
    private readonly SheetData data = new();
    private readonly MergeCells merged = new();
    private uint row;

    /// <summary>Rows of heads.</summary>
    public int Heads { get; } = PaperGrid.Heads(table.Columns).Count;

    /// <param name="name">Printed above every page.</param>
    public Worksheet Sheet(string name)
    {
        AppendHeads();
        foreach (var written in table.Rows)
            if (written.IsGroup)
                AppendAcross(Text(PaperGrid.Cells(table, written)[0]), new(IsBold: true, IsShaded: true), lines.Of(written));
            else
                AppendRow(written);
        if (table.Rows.Count == 0)
            AppendAcross(PaperGrid.Nothing, new(IsCentred: true), 1);
        var sheet = new Worksheet(
            new DocumentFormat.OpenXml.Spreadsheet.SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(Frozen()),
            new SheetFormatProperties { DefaultRowHeight = LineHeight },
            Columns(),
            data
        );
        if (merged.HasChildren)
            sheet.Append(merged);
        sheet.Append(
            new PageMargins
            {
                Left = 0.8,
                Right = 0.8,
                Top = 1,
                Bottom = 0.8,
                Header = 0.4,
                Footer = 0.4,
            },
            new PageSetup
            {
                PaperSize = A4,
                Orientation = section.IsLandscape ? OrientationValues.Landscape : OrientationValues.Portrait,
                FitToWidth = 1,
                FitToHeight = 0,
            },
            new HeaderFooter(new OddHeader("&C&\"" + DocxStyles.Font + ",Bold\"&16 " + Shown(name)), new OddFooter("&C&P / &N"))
        );
        return sheet;
    }

    /// <summary>At most 255 characters, a single &amp; begins a command.</summary>
    private static string Shown(string name) =>
        (name.Length > 100 ? name[..100] : name).Replace("&", "&&", StringComparison.Ordinal);

    private SheetView Frozen() =>
        new(
            new Pane
            {
                VerticalSplit = Heads,
                TopLeftCell = $"A{Heads + 1}",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            }
        )
        {
            WorkbookViewId = 0,
        };

    private Columns Columns() =>
        new(
            PaperGrid
                .Widths(table.Columns, PaperGrid.Room(section))
                .Select(
                    (width, i) =>
                        new Column
                        {
                            Min = (uint)i + 1,
                            Max = (uint)i + 1,
                            Width = Math.Round(Math.Clamp(width / MillimetresPerCharacter, 6, 100), 1),
                            CustomWidth = true,
                        }
                )
        );

    private void AppendHeads()
    {
        var look = new WorkbookLook(IsBold: true, IsCentred: true, IsMiddle: true);
        foreach (var heads in PaperGrid.Heads(table.Columns))
        {
            var cells = table.Columns.Select(_ => Written("", look)).ToArray();
            foreach (var head in heads)
            {
                cells[head.X] = Written(Joined(PaperWords.Lines(head.Title)), look);
                Merge(head.X, head.ColSpan, head.RowSpan);
            }
            Append(cells, heads.Where(h => h.RowSpan == 1).Select(lines.Of).DefaultIfEmpty(1).Max());
        }
    }

    private void AppendRow(PaperRow written)
    {
        var cells = PaperGrid.Cells(table, written);
        Append(
            [.. cells.Select((cell, x) => Written(cell, new(IsBold: written.IsTotal, IsCentred: table.Columns[x].IsCentred)))],
            lines.Of(written)
        );
    }

    private void AppendAcross(string text, WorkbookLook look, int height)
    {
        Merge(0, table.Columns.Count, 1);
        Append([.. table.Columns.Select((_, x) => Written(x == 0 ? text : "", look))], height);
    }

    private Cell Written(PaperCell cell, WorkbookLook look) =>
        cell.Number is { } number
            ? new Cell(new CellValue(number))
            {
                DataType = CellValues.Number,
                StyleIndex = styles.Of(look with { IsNumber = true }),
            }
            : Written(Text(cell), look);

    private Cell Written(string text, WorkbookLook look)
    {
        if (text.Length == 0)
            return new Cell { StyleIndex = styles.Of(look) };
        var kept =
            text.Length > MostOfCell ? text[..(char.IsHighSurrogate(text[MostOfCell - 1]) ? MostOfCell - 1 : MostOfCell)] : text;
        return new Cell(new InlineString(new Text(kept) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = styles.Of(look with { IsTyped = text[0] is '=' or '+' or '-' or '@' }),
        };
    }

    private string Text(PaperCell cell) =>
        (cell.IsTicked ? "✓ " : "")
        + Joined([
            .. PaperWords.Lines(cell.Text),
            .. cell.Items.Select((item, i) => $"{i + 1}. {PaperWords.Clean(item)}"),
            .. PaperWords.Lines(cell.After),
        ]);

    private string Joined(IReadOnlyList<string> lines) => string.Join('\n', lines.Select(words.Plain));

    private void Append(Cell[] cells, int height)
    {
        row++;
        for (var x = 0; x < cells.Length; x++)
            cells[x].CellReference = Place(x, row);
        data.Append(
            new Row(cells)
            {
                RowIndex = row,
                Height = Math.Min(HighestRow, height * LineHeight + 2),
                CustomHeight = true,
            }
        );
    }

    /// <summary>From the row that is written next.</summary>
    private void Merge(int x, int columns, int rows)
    {
        if (columns > 1 || rows > 1)
            merged.Append(new MergeCell { Reference = $"{Place(x, row + 1)}:{Place(x + columns - 1, row + (uint)rows)}" });
    }

    private static string Place(int x, uint row)
    {
        var letters = "";
        for (var rest = x; rest >= 0; rest = rest / 26 - 1)
            letters = (char)('A' + rest % 26) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }
}

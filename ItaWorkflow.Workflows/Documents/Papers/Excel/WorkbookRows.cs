using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ItaWorkflow.Workflows.Documents.Papers.Excel;

/// <summary>The rows of a worksheet from the first on, and the cells that are merged in them.</summary>
internal sealed class WorkbookRows
{
    public const double LineHeight = 23;

    /// <summary>Points; Excel makes no row higher.</summary>
    private const double Highest = 409;

    private uint row;

    public SheetData Data { get; } = new();

    public MergeCells Merged { get; } = new();

    /// <param name="height">In lines.</param>
    public void Append(Cell[] cells, int height)
    {
        row++;
        for (var x = 0; x < cells.Length; x++)
            cells[x].CellReference = Place(x, row);
        Data.Append(
            new Row(cells)
            {
                RowIndex = row,
                Height = Math.Min(Highest, height * LineHeight + 2),
                CustomHeight = true,
            }
        );
    }

    /// <summary>From the row that is written next.</summary>
    public void Merge(int x, int columns, int rows)
    {
        if (columns > 1 || rows > 1)
            Merged.Append(new MergeCell { Reference = $"{Place(x, row + 1)}:{Place(x + columns - 1, row + (uint)rows)}" });
    }

    private static string Place(int x, uint row)
    {
        var letters = "";
        for (var rest = x; rest >= 0; rest = rest / 26 - 1)
            letters = (char)('A' + rest % 26) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }
}

using System.Globalization;
using System.Xml;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>One worksheet, cell by cell.</summary>
internal sealed class XlsxSheet(XlsxCells values, SheetAllowance left)
{
    private readonly List<List<SheetCell>> _rows = [];
    private readonly HashSet<int> _hiddenColumns = [];
    private readonly HashSet<int> _leftOut = [];
    private int _hiddenRows;
    private bool _isHidden;

    public ScoreTable Read(string? name, XmlReader part)
    {
        using var xml = part;
        var row = new List<SheetCell>();
        var index = -1;
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                Keep(row, index);
                (row, index) = ([], RowOf(xml.GetAttribute("r")) ?? index + 1);
                _isHidden = IsOn(xml, "hidden") || IsFlat(xml, "ht");
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "col" } && (IsOn(xml, "hidden") || IsFlat(xml, "width")))
                Hide(xml);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
                Add(row, xml);
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" })
            {
                Keep(row, index);
                row = [];
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" })
                Mark(xml.GetAttribute("ref") ?? "");
        return new(name, _rows) { HiddenRows = _hiddenRows, HiddenColumns = _leftOut.Count };
    }

    private static bool IsOn(XmlReader xml, string attribute) => xml.GetAttribute(attribute) is "1" or "true";

    /// <summary>Drawn together by hand to nothing.</summary>
    private static bool IsFlat(XmlReader xml, string attribute) =>
        double.TryParse(xml.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && size == 0;

    private void Hide(XmlReader column)
    {
        if (RowOf(column.GetAttribute("min")) is { } first && RowOf(column.GetAttribute("max")) is { } last)
            _hiddenColumns.UnionWith(Enumerable.Range(first, Math.Clamp(last - first + 1, 0, SheetLimits.Columns)));
    }

    private void Add(List<SheetCell> row, XmlReader xml)
    {
        var column = xml.GetAttribute("r") is { } reference ? Place(reference).Column : row.Count;
        var cell = values.Read(xml);
        if (Math.Max(column, row.Count) >= SheetLimits.Columns)
            return;
        while (row.Count < column)
            row.Add(new(""));
        var isLeftOut = _hiddenColumns.Contains(column) && cell.Text.Length > 0;
        if (isLeftOut && !_isHidden)
            _leftOut.Add(column);
        row.Add(isLeftOut ? new("") : cell);
    }

    private void Keep(List<SheetCell> row, int index)
    {
        if (row.TrueForAll(c => c is { Text.Length: 0, IsFormula: false }))
            return;
        if (_isHidden)
        {
            _hiddenRows++;
            return;
        }
        if (index >= SheetLimits.Rows)
            throw new UnreadableSheetException(SheetLimits.TooManyRows);
        left.Take(row);
        while (_rows.Count < index)
            _rows.Add([]);
        _rows.Add(row);
    }

    private static int? RowOf(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? row - 1 : null;

    private void Mark(string range)
    {
        if (range.Split(':', 3) is not [var from, var to])
            return;
        var (first, last) = (Place(from), Place(to));
        if (first.Row == last.Row || first.Row >= _rows.Count || first.Column >= _rows[first.Row].Count)
            return;
        _rows[first.Row][first.Column] = _rows[first.Row][first.Column] with
        {
            IsMerged = true,
            MoreRows = Math.Max(0, last.Row - first.Row),
        };
    }

    private static (int Row, int Column) Place(string reference)
    {
        var letters = reference.TakeWhile(char.IsAsciiLetterUpper).Take(4).ToArray();
        var column = letters.Aggregate(0, (sum, letter) => sum * 26 + letter - 'A' + 1) - 1;
        return (RowOf(reference[letters.Length..]) ?? 0, Math.Max(0, column));
    }
}

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>Cells of one workbook as text: shared strings looked up, a percentage as it is shown.</summary>
internal sealed class XlsxCells
{
    private readonly List<string> _strings = [];
    private readonly HashSet<uint> _percents;

    public XlsxCells(WorkbookPart workbook)
    {
        _percents = Percents(workbook.WorkbookStylesPart?.Stylesheet);
        if (workbook.SharedStringTablePart is not { } part)
            return;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem))
                _strings.Add(Plain((SharedStringItem)reader.LoadCurrentElement()!));
    }

    public string Text(Cell cell)
    {
        var raw = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        var text =
            type == CellValues.SharedString ? Shared(raw)
            : cell.InlineString is { } inline ? Plain(inline)
            : type == CellValues.Boolean
                ? raw is "1" ? "TRUE"
                    : "FALSE"
            : type == CellValues.Number ? Number(cell, raw)
            : raw;
        return text.Length > SheetLimits.TextLength ? text[..SheetLimits.TextLength] : text;
    }

    private string Shared(string raw) =>
        int.TryParse(raw, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _strings.Count
            ? _strings[index]
            : "";

    /// <summary>98.94 is kept by Excel as 98.939999999999998, 98.94% as 0.9894.</summary>
    private string Number(Cell cell, string raw) =>
        double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e12
            ? Math.Round((decimal)number * (_percents.Contains(cell.StyleIndex?.Value ?? 0) ? 100 : 1), 8)
                .ToString("0.########", CultureInfo.InvariantCulture)
            : raw;

    /// <summary>The words of a cell, without the reading aids of other scripts.</summary>
    private static string Plain(OpenXmlElement item) =>
        string.Concat(item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text));

    private static HashSet<uint> Percents(Stylesheet? styles)
    {
        var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.FormatCode?.Value?.Contains('%', StringComparison.Ordinal) is true)
            .Select(f => f.NumberFormatId?.Value ?? 0)
            .ToHashSet();
        return
        [
            .. (styles?.CellFormats?.Elements<CellFormat>() ?? [])
                .Select((format, index) => (Id: format.NumberFormatId?.Value ?? 0, Index: (uint)index))
                .Where(f => f.Id is 9 or 10 || own.Contains(f.Id))
                .Select(f => f.Index),
        ];
    }
}

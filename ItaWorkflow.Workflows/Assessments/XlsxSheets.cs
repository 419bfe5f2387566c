using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>The visible sheets of an XLSX file, read as a stream: formulas by the value they had, merged cells marked.</summary>
internal static class XlsxSheets
{
    private const string Broken = "เปิดไฟล์ Excel นี้ไม่ได้ ไฟล์อาจเสียหาย โปรดบันทึกใหม่เป็น .xlsx";

    public static IReadOnlyList<SheetTable> Read(byte[] file)
    {
        Weigh(file);
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
            var workbook = document.WorkbookPart ?? throw new UnreadableSheetException(Broken);
            if (workbook.VbaProjectPart is not null)
                throw new UnreadableSheetException("ไฟล์นี้มีมาโคร จึงไม่อ่าน โปรดบันทึกเป็น .xlsx ที่ไม่มีมาโคร");
            var cells = new XlsxCells(workbook);
            return
            [
                .. (workbook.Workbook.Sheets?.Elements<Sheet>() ?? [])
                    .Where(s => s.State is null || s.State == SheetStateValues.Visible)
                    .Take(SheetLimits.Sheets)
                    .Where(s => s.Id?.Value is not null)
                    .Select(s => (s.Name?.Value, Part: workbook.GetPartById(s.Id!.Value!) as WorksheetPart))
                    .Where(s => s.Part is not null)
                    .Select(s => Table(s.Value, s.Part!, cells)),
            ];
        }
        catch (Exception e)
            when (e
                    is OpenXmlPackageException
                        or InvalidDataException
                        or System.Xml.XmlException
                        or IOException
                        or FormatException
                        or InvalidOperationException
                        or ArgumentException
            )
        {
            throw new UnreadableSheetException(Broken);
        }
    }

    /// <summary>Unpacks every part once into nothing: what a part says of its own size is no proof.</summary>
    private static void Weigh(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            var buffer = new byte[64 * 1024];
            var left = SheetLimits.UnpackedBytes;
            var tags = SheetLimits.Tags;
            foreach (var entry in zip.Entries)
            {
                using var part = entry.Open();
                int read;
                while ((read = part.Read(buffer)) > 0)
                    if ((left -= read) < 0 || (tags -= buffer.AsSpan(0, read).Count((byte)'<')) < 0)
                        throw new UnreadableSheetException("ไฟล์นี้เมื่อคลายแล้วใหญ่ผิดปกติ จึงไม่อ่าน");
            }
        }
        catch (InvalidDataException)
        {
            throw new UnreadableSheetException(Broken);
        }
    }

    private static SheetTable Table(string? name, WorksheetPart part, XlsxCells values)
    {
        var rows = new List<List<SheetCell>>();
        var merged = new List<string>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
                continue;
            if (reader.ElementType == typeof(Row))
                Take(rows, (Row)reader.LoadCurrentElement()!, values);
            else if (reader.ElementType == typeof(MergeCell))
                merged.Add(((MergeCell)reader.LoadCurrentElement()!).Reference?.Value ?? "");
        }

        foreach (var range in merged)
            Mark(rows, range);
        return new(name, rows);
    }

    private static void Take(List<List<SheetCell>> rows, Row row, XlsxCells values)
    {
        var cells = new List<SheetCell>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } reference ? Place(reference).Column : cells.Count;
            if (column >= SheetLimits.Columns)
                break;
            while (cells.Count < column)
                cells.Add(default(SheetCell) with { Text = "" });
            cells.Add(new(values.Text(cell), cell.CellFormula is not null));
        }

        if (cells.TrueForAll(c => c is { Text.Length: 0, IsFormula: false }))
            return;
        var index = row.RowIndex?.Value is { } number ? (int)number - 1 : rows.Count;
        if (index >= SheetLimits.Rows)
            throw new UnreadableSheetException(SheetLimits.TooManyRows);
        while (rows.Count < index)
            rows.Add([]);
        rows.Add(cells);
    }

    private static void Mark(List<List<SheetCell>> rows, string range)
    {
        if (range.Split(':') is not [var from, var to])
            return;
        var (first, last) = (Place(from), Place(to));
        if (first.Row == last.Row || first.Row >= rows.Count || first.Column >= rows[first.Row].Count)
            return;
        rows[first.Row][first.Column] = rows[first.Row][first.Column] with { IsMerged = true };
    }

    private static (int Row, int Column) Place(string reference)
    {
        var letters = reference.TakeWhile(char.IsAsciiLetterUpper).Take(4).ToArray();
        var column = letters.Aggregate(0, (sum, letter) => sum * 26 + letter - 'A' + 1) - 1;
        return (
            int.TryParse(reference.AsSpan(letters.Length), CultureInfo.InvariantCulture, out var row) ? row - 1 : 0,
            Math.Max(0, column)
        );
    }
}

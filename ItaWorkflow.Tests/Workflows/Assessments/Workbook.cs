using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace ItaWorkflow.Tests.Workflows.Assessments;

/// <summary>The smallest XLSX that a spreadsheet program would open, and what people do to one.</summary>
internal sealed class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly Dictionary<string, string> _parts = [];
    private readonly StringBuilder _rows = new();
    private int _row;

    /// <summary>A cell that begins with "=" is a formula with the value after the last "=".</summary>
    public Workbook Row(params string[] cells)
    {
        _row++;
        _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{_row}\"{(HiddenRows.Contains(_row) ? " hidden=\"1\"" : "")}>");
        for (var i = 0; i < cells.Length; i++)
            if (cells[i].Length > 0)
                _rows.Append(Cell($"{(char)('A' + i)}{_row}", cells[i]));
        _rows.Append("</row>");
        return this;
    }

    public string Merge { get; init; } = "";

    /// <summary>The column whose numbers are shown as percentages.</summary>
    public string Percent { get; init; } = "";

    /// <summary>The column whose numbers are shown in this format.</summary>
    public (string Column, string Code) Format { get; init; }

    public IReadOnlyList<int> HiddenRows { get; init; } = [];

    /// <summary>A, from 1.</summary>
    public int HiddenColumn { get; init; }

    /// <summary>Of several sheets all but the first are hidden.</summary>
    public bool HidesOthers { get; init; }

    /// <summary>The whole sheet as XML, instead of its rows.</summary>
    public string? Sheet { get; init; }

    private string? _shared;
    private int _sheets = 1;

    /// <summary>Shared strings, to be named by their place.</summary>
    public Workbook WithStrings(params string[] texts)
    {
        _shared =
            $"<sst xmlns=\"{Main}\">{string.Concat(texts.Select(t => $"<si><t>{SecurityElement.Escape(t)}</t></si>"))}</sst>";
        return this;
    }

    /// <summary>The same sheet so many times.</summary>
    public Workbook Sheets(int count)
    {
        _sheets = count;
        return this;
    }

    public Workbook With(string part, string content)
    {
        _parts[part] = content;
        return this;
    }

    public byte[] ToBytes(bool macros = false)
    {
        var merge = Merge.Length > 0 ? $"<mergeCells><mergeCell ref=\"{Merge}\"/></mergeCells>" : "";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Write(zip, "[Content_Types].xml", ContentTypes(macros));
            Write(zip, "_rels/.rels", Links(("officeDocument", "xl/workbook.xml")));
            Write(
                zip,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(Enumerable.Range(0, _sheets).Select(n => $"<sheet name=\"คะแนน{(n == 0 ? "" : $" {n}")}\" sheetId=\"{n + 1}\" r:id=\"r{n}\"{(HidesOthers && n > 0 ? " state=\"veryHidden\"" : "")}/>"))}</sheets></workbook>"
            );
            Write(
                zip,
                "xl/_rels/workbook.xml.rels",
                Links([
                    .. Enumerable.Range(1, _sheets).Select(n => ("worksheet", $"worksheets/sheet{n}.xml")),
                    .. macros ? [("vbaProject", "vbaProject.bin")] : Array.Empty<(string, string)>(),
                    .. _shared is null ? Array.Empty<(string, string)>() : [("sharedStrings", "sharedStrings.xml")],
                    .. Percent.Length > 0 || Format.Column is not null
                        ? [("styles", "styles.xml")]
                        : Array.Empty<(string, string)>(),
                ])
            );
            for (var n = 1; n <= _sheets; n++)
                Write(
                    zip,
                    $"xl/worksheets/sheet{n}.xml",
                    Sheet ?? $"<worksheet xmlns=\"{Main}\">{Columns}<sheetData>{_rows}</sheetData>{merge}</worksheet>"
                );
            if (_shared is not null)
                Write(zip, "xl/sharedStrings.xml", _shared);
            WriteStyles(zip);
            foreach (var (name, content) in _parts)
                Write(zip, name, content);
            if (macros)
                Write(zip, "xl/vbaProject.bin", "macro");
        }

        return stream.ToArray();
    }

    private void WriteStyles(ZipArchive zip)
    {
        if (Percent.Length > 0)
            Write(
                zip,
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>"
            );
        if (Format.Column is not null)
            Write(
                zip,
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"{SecurityElement.Escape(Format.Code)}\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"
            );
    }

    private string Columns =>
        HiddenColumn == 0 ? "" : $"<cols><col min=\"{HiddenColumn}\" max=\"{HiddenColumn}\" width=\"9\" hidden=\"1\"/></cols>";

    private string Cell(string reference, string text)
    {
        var styled = Percent.Length > 0 ? Percent : Format.Column ?? "-";
        var style = reference.StartsWith(styled, StringComparison.Ordinal) ? " s=\"1\"" : "";
        if (text[0] == '=')
            return $"<c r=\"{reference}\"{style}><f>{SecurityElement.Escape(text[1..text.LastIndexOf('=')])}</f><v>{text[(text.LastIndexOf('=') + 1)..]}</v></c>";
        return double.TryParse(text, CultureInfo.InvariantCulture, out _)
            ? $"<c r=\"{reference}\"{style}><v>{text}</v></c>"
            : $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";
    }

    private string ContentTypes(bool macros) =>
        $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.{(
                macros ? "ms-excel.sheet.macroEnabled" : "openxmlformats-officedocument.spreadsheetml.sheet"
            )}.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
            <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
            {string.Concat(Enumerable.Range(1, _sheets).Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}
            </Types>
            """;

    private static string Links(params (string Kind, string Target)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(links.Select((l, i) => $"<Relationship Id=\"r{i}\" Type=\"{Type(l.Kind)}\" Target=\"{l.Target}\"/>"))
        + "</Relationships>";

    private static string Type(string kind) =>
        kind == "vbaProject" ? "http://schemas.microsoft.com/office/2006/relationships/vbaProject" : $"{Relations}/{kind}";

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}

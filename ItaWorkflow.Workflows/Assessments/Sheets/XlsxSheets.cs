using System.IO.Compression;
using System.Xml;
using ItaWorkflow.Workflows.Files;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>
/// The sheets of an XLSX file, read as a stream: formulas by the value they had, merged cells marked; of a hidden sheet its name alone.
/// </summary>
internal static class XlsxSheets
{
    private const string Broken = "เปิดไฟล์ Excel นี้ไม่ได้ ไฟล์อาจเสียหาย โปรดบันทึกใหม่เป็น .xlsx";

    public static IReadOnlyList<ScoreTable> Read(byte[] file)
    {
        try
        {
            using var zip =
                StrangerZip.Open(file, SheetLimits.Entries)
                ?? throw new UnreadableSheetException("ไฟล์นี้มีชิ้นส่วนมากผิดปกติ จึงไม่อ่าน โปรดบันทึกใหม่เป็น .xlsx");
            Weigh(zip);
            return Read(new XlsxPackage(zip));
        }
        catch (XmlExcessException excess)
        {
            throw new UnreadableSheetException($"ไฟล์นี้{excess.Reason} จึงไม่อ่าน โปรดบันทึกใหม่เป็น .xlsx");
        }
        catch (Exception e)
            when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            throw new UnreadableSheetException(Broken);
        }
    }

    /// <summary>Unpacks every part once into nothing: what a part says of its own size is no proof.</summary>
    private static void Weigh(ZipArchive zip)
    {
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

    private static IReadOnlyList<ScoreTable> Read(XlsxPackage package)
    {
        var workbook = package.LinksOf("").FirstOrDefault(l => l.Kind is "officeDocument").Part;
        using var xml = package.Open(workbook) ?? throw new UnreadableSheetException(Broken);
        var links = package.LinksOf(workbook);
        if (links.Any(l => l.Kind is "vbaProject"))
            throw new UnreadableSheetException("ไฟล์นี้มีมาโคร จึงไม่อ่าน โปรดบันทึกเป็น .xlsx ที่ไม่มีมาโคร");
        var cells = new XlsxCells(package, links);
        var left = new SheetAllowance();
        var sheets = Named(xml).Take(SheetLimits.Entries).ToList();
        return
        [
            .. sheets.Where(s => s.IsHidden).Select(s => new ScoreTable(s.Name, []) { IsHidden = true }),
            .. sheets
                .Where(s => !s.IsHidden)
                .Take(SheetLimits.Sheets)
                .Select(s => (s.Name, links.FirstOrDefault(l => l.Id == s.Link && l.Kind is "worksheet").Part))
                .Where(s => s.Part is not null)
                // One part under twenty names is read once.
                .DistinctBy(s => s.Part, StringComparer.OrdinalIgnoreCase)
                .Select(s => new XlsxSheet(cells, left).Read(s.Name, package.Open(s.Part) ?? throw new InvalidDataException())),
        ];
    }

    private static IEnumerable<(string? Name, string? Link, bool IsHidden)> Named(XmlReader workbook)
    {
        while (workbook.Read())
            if (workbook is { NodeType: XmlNodeType.Element, LocalName: "sheet" })
                yield return (
                    workbook.GetAttribute("name"),
                    Link(workbook),
                    workbook.GetAttribute("state") is not (null or "visible")
                );
    }

    /// <summary>r:id, under either of the standard's two namespaces.</summary>
    private static string? Link(XmlReader sheet)
    {
        string? link = null;
        while (link is null && sheet.MoveToNextAttribute())
            if (sheet.LocalName is "id" && sheet.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                link = sheet.Value;
        sheet.MoveToElement();
        return link;
    }
}

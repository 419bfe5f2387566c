using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;
using W = DocumentFormat.OpenXml.Wordprocessing;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace ItaWorkflow.Tests.Workflows.Search;

/// <summary>Files with words in them, made on the spot.</summary>
internal static class WordFiles
{
    public static byte[] Pdf(params string[] lines)
    {
        var font = Directory.EnumerateFiles("/usr/share/fonts", "Laksaman.ttf", SearchOption.AllDirectories).First();
        var builder = new PdfDocumentBuilder();
        var added = builder.AddTrueTypeFont(File.ReadAllBytes(font));
        var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        for (var line = 0; line < lines.Length; line++)
            page.AddText(lines[line], 16, new PdfPoint(50, 750 - (30 * line)), added);
        return builder.Build();
    }

    public static byte[] Word(params string[] paragraphs)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
            word.AddMainDocumentPart().Document = new(
                new Body(
                    paragraphs.Select(p => new Paragraph(
                        p.Chunk(3)
                            .Select(run => new W.Run(new W.Text(new string(run)) { Space = SpaceProcessingModeValues.Preserve }))
                    ))
                )
            );
        return file.ToArray();
    }

    public static byte[] Excel(string shared, string inline, string number)
    {
        using var file = new MemoryStream();
        using (var excel = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = excel.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            var strings = book.AddNewPart<SharedStringTablePart>();
            strings.SharedStringTable = new(new SharedStringItem(new X.Text(shared)));
            sheet.Worksheet = new(
                new SheetData(
                    new Row(
                        new Cell(new CellValue("0")) { DataType = CellValues.SharedString },
                        new Cell(new InlineString(new X.Text(inline))) { DataType = CellValues.InlineString },
                        new Cell(new CellValue(number))
                    )
                )
            );
            book.Workbook = new(
                new Sheets(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(sheet),
                        SheetId = 1,
                        Name = "ก",
                    }
                )
            );
        }

        return file.ToArray();
    }

    /// <summary>A Word file of a few kilobytes whose text is very long.</summary>
    public static byte[] Bomb(long length)
    {
        using var file = new MemoryStream();
        file.Write(Word("ก"));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var main = zip.Entries.Single(e => e.Name is "document.xml");
            var name = main.FullName;
            main.Delete();
            using var text = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
            text.Write(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"u8
            );
            var many = Encoding.ASCII.GetBytes(new string('a', 1_000_000));
            for (var at = 0L; at < length; at += many.Length)
                text.Write(many);
        }

        return file.ToArray();
    }

    /// <summary>A page whose size is what names it, in a circle: the library follows it until the stack is full.</summary>
    public static byte[] Endless() =>
        Encoding.ASCII.GetBytes(
            "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox 4 0 R/Contents 5 0 R>>\nendobj\n4 0 obj\n5 0 R\nendobj\n5 0 obj\n4 0 R\nendobj\n"
                + "trailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n"
        );

    /// <summary>Lists within lists, far beyond what a stack holds.</summary>
    public static byte[] Nested(int depth) =>
        Encoding.ASCII.GetBytes(
            $"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages {new string('[', depth)}>>\nendobj\ntrailer\n<</Root 1 0 R/Size 2>>\n%%EOF\n"
        );
}

using System.IO.Compression;
using System.Text;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Tests.Workflows.Assessments.Sheets;

/// <summary>Files as offices hand them in, and what is not a table at all.</summary>
public sealed class SheetFileTests
{
    [Fact]
    public void A_file_of_another_kind_is_refused_by_its_name()
    {
        Refused("OpenDocument (.ods)", Packed("mimetype", "content.xml"));
        Refused("เอกสาร Word", Packed("[Content_Types].xml", "word/document.xml"));
        Refused("Excel แบบไบนารี (.xlsb)", Packed("[Content_Types].xml", "xl/workbook.bin"));
        Refused("ไฟล์บีบอัด", Packed("photo.jpg"));
        Refused("PDF", "%PDF-1.7\n"u8.ToArray());
        Refused("หน้าเว็บ", Encoding.UTF8.GetBytes("\ufeff<html><table><tr><td>o1</td><td>100</td></tr></table></html>"));
        Refused("หน้าเว็บ", "<?xml version=\"1.0\"?><Workbook/>"u8.ToArray());
        Refused("Excel รุ่นเก่า (.xls)", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]);
        Refused("มีรหัสผ่าน", [0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("…EncryptedPackage…")]);
    }

    [Fact]
    public void Cells_come_in_their_normal_form()
    {
        Assert.Equal("การใช้อำนาจ", CsvSheet.Read(Encoding.UTF8.GetBytes("การใช้อ\u0e4dา\u202eนาจ,98.08\n")).Rows[0][0].Text);

        var book = new Workbook().Row("ข้อ", "เรื่อง", "คะแนน").Row("1", "เเผน", "98\u200b.08");

        Assert.Equal("98.08", Read(book.ToBytes()).Cells[0].Text);
    }

    [Fact]
    public void A_percentage_is_read_as_it_is_shown_and_a_formula_without_a_value_is_told()
    {
        var book = new Workbook { Percent = "C" }
            .Row("ข้อ", "เรื่อง", "คะแนน")
            .Row("1", "ก", "0.9801")
            .Row("2", "ก", "0.93219999999")
            .Row("3", "ก", "=A1+B1=");

        var read = Read(book.ToBytes());

        Assert.Equal(["1 98.01", "2 93.22"], read.Cells.Select(c => $"{c.Code} {c.Text}"));
        Assert.Contains(read.Problems, p => p.Row == 4 && p.Text.Contains("สูตรที่ยังไม่มีค่า", StringComparison.Ordinal));
    }

    [Fact]
    public void Whatever_bytes_a_file_is_spoiled_by_it_is_read_or_refused()
    {
        var whole = new Workbook { Merge = "A4:A5" }
            .Row("ข้อ", "คะแนน")
            .Row("1", "98.01")
            .Row("o1", "=1+1=100")
            .Row("o2", "0")
            .ToBytes();
        var dice = new Random(1);
        for (var i = 0; i < 1500; i++)
        {
            var spoiled = whole.ToArray();
            for (var n = dice.Next(1, 6); n > 0; n--)
                spoiled[dice.Next(spoiled.Length)] = (byte)dice.Next(256);
            ReadOrRefused(i % 5 == 0 ? spoiled[..dice.Next(spoiled.Length)] : spoiled);
        }
    }

    [Fact]
    public void Whatever_a_workbook_says_in_its_cells_it_is_read_or_refused()
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        string[] cells =
        [
            "<c r=\"ZZZZ9\"><v>1</v></c>",
            "<c r=\"\"><v>1</v></c>",
            "<c t=\"s\"><v>99999</v></c>",
            "<c t=\"x\"><v>1</v></c>",
            "<c s=\"x\"><v>1</v></c>",
            "<c s=\"4294967295\"><v>1e400</v></c>",
            "<c t=\"e\"><v>#DIV/0!</v></c>",
            "<c t=\"b\"><v>1</v></c>",
            "<c t=\"d\"><v>2566-01-01</v></c>",
            "<c><v>NaN</v></c>",
        ];
        foreach (var cell in cells)
        {
            var sheet =
                $"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\">{cell}</row><row r=\"-1\">{cell}</row></sheetData><mergeCells><mergeCell ref=\"A1\"/><mergeCell ref=\"B9:A1\"/></mergeCells></worksheet>";
            ReadOrRefused(new Workbook { Sheet = sheet }.ToBytes());
        }
    }

    /// <summary>Whatever it is, no other exception comes out, and a refusal says something.</summary>
    private static void ReadOrRefused(byte[] file) =>
        Assert.True(Record.Exception(() => SheetFile.Open(file)) is null or UnreadableSheetException { Message.Length: > 10 });

    private static void Refused(string word, byte[] file) =>
        Assert.Contains(
            word,
            Assert.Throws<UnreadableSheetException>(() => SheetFile.Open(file)).Message,
            StringComparison.Ordinal
        );

    private static ImportedScores Read(byte[] file) =>
        new ScoreImport(ShippedSchemes.Of(2566)!, "เทศบาลตำบลตัวอย่าง").Read(SheetFile.Open(file), null, "", "ผล.xlsx");

    private static byte[] Packed(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var entry in entries)
                zip.CreateEntry(entry);
        return stream.ToArray();
    }
}

using System.Text;
using ItaWorkflow.Workflows.Files;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>Opens a file by what it is, whatever its name says; what is not read is told by its kind.</summary>
internal static class SheetFile
{
    public static IReadOnlyList<ScoreTable> Open(byte[] file) =>
        file switch
        {
            { Length: 0 } => throw new UnreadableSheetException(ImportAssessmentHandler.Empty.Text),
            { Length: > SheetLimits.Bytes } => throw new UnreadableSheetException(ImportAssessmentHandler.TooBig.Text),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new UnreadableSheetException(
                Has(file, Encoding.Unicode.GetBytes("EncryptedPackage"))
                    ? ImportAssessmentHandler.Locked.Text
                    : ImportAssessmentHandler.OldExcel.Text
            ),
            [(byte)'P', (byte)'K', ..] => NotXlsx(file) is { } kind
                ? throw new UnreadableSheetException($"ไฟล์นี้เป็น{kind} โปรดเปิดแล้วบันทึกเป็น .xlsx หรือ .csv")
                : XlsxSheets.Read(file),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => throw new UnreadableSheetException(
                "ไฟล์นี้เป็น PDF จึงอ่านตารางไม่ได้ โปรดใช้ไฟล์ .xlsx หรือ .csv หรือคัดลอกตารางมาวาง"
            ),
            _ when IsPage(file) => throw new UnreadableSheetException(
                "ไฟล์นี้เป็นหน้าเว็บหรือ XML ที่ตั้งชื่อเป็นตาราง โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx"
            ),
            _ => [CsvSheet.Read(file)],
        };

    private static bool Has(byte[] file, byte[] mark) => file.AsSpan().IndexOf(mark) >= 0;

    private static bool IsPage(byte[] file)
    {
        var begin = OfficeText.Decode(file.Length > 400 ? file[..400] : file).TrimStart('\ufeff', ' ', '\r', '\n', '\t');
        string[] marks = ["<html", "<!doctype", "<table", "<?xml", "<meta", "<head", "MIME-Version"];
        return Array.Exists(marks, m => begin.StartsWith(m, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Of the files that are packed like an XLSX; null: it may be one.</summary>
    private static string? NotXlsx(byte[] file)
    {
        try
        {
            using var zip = StrangerZip.Open(file, SheetLimits.Entries);
            return zip is null ? null
                : zip.GetEntry("content.xml") is not null ? " OpenDocument (.ods)"
                : zip.GetEntry("word/document.xml") is not null ? "เอกสาร Word"
                : zip.GetEntry("ppt/presentation.xml") is not null ? "งานนำเสนอ PowerPoint"
                : zip.GetEntry("xl/workbook.bin") is not null ? " Excel แบบไบนารี (.xlsb)"
                : zip.GetEntry("[Content_Types].xml") is null ? "ไฟล์บีบอัดหรือไฟล์ชนิดอื่น"
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

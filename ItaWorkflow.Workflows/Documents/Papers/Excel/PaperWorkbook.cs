using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ItaWorkflow.Workflows.Documents.Papers.Excel;

/// <summary>A paper's tables as XLSX, on the sheets of <see cref="WorkbookPlan"/>. Text stays text, whatever it begins with; numbers are numbers.</summary>
public static class PaperWorkbook
{
    public static byte[] Write(Paper paper)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = PaperWords.Clean(paper.Title);
            var workbook = document.AddWorkbookPart();
            var (sheets, titles, styles) = (new Sheets(), new DefinedNames(), new WorkbookStyles());
            var words = new PaperWords(paper.ThaiNumerals);
            var planned = WorkbookPlan.Of(paper);
            var names = WorkbookNames.Of([.. planned.Select(p => words.Plain(p.Name))]);
            for (var i = 0; i < planned.Count; i++)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                var sheet = new WorkbookTable(words, styles, planned[i]);
                part.Worksheet = sheet.Sheet(words.Plain(planned[i].Name));
                sheets.Append(Listed(names[i], (uint)i, workbook.GetIdOfPart(part)));
                titles.Append(Repeated(names[i], (uint)i, sheet.Heads));
            }
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = styles.Sheet();
            workbook.Workbook = new Workbook(sheets, titles);
        }
        return file.ToArray();
    }

    private static Sheet Listed(string name, uint i, string part) =>
        new()
        {
            Name = name,
            SheetId = i + 1,
            Id = part,
        };

    /// <summary>The heads, which stand on every printed page of their sheet.</summary>
    private static DefinedName Repeated(string sheet, uint i, int heads) =>
        new($"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!$1:${heads}")
        {
            Name = "_xlnm.Print_Titles",
            LocalSheetId = i,
        };
}

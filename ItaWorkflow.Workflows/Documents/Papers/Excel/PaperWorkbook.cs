using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ItaWorkflow.Workflows.Documents.Papers.Excel;

/// <summary>A paper's tables as XLSX: a sheet for each. Text stays text, whatever it begins with; numbers are numbers.</summary>
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
            var tables = Tables(paper).ToList();
            var names = WorkbookNames.Of(tables.Select(t => words.Plain(t.Name)));
            for (var i = 0; i < tables.Count; i++)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                var table = new WorkbookTable(words, styles, tables[i].Table, tables[i].Section);
                part.Worksheet = table.Sheet(words.Plain(tables[i].Name));
                sheets.Append(Listed(names[i], (uint)i, workbook.GetIdOfPart(part)));
                titles.Append(Repeated(names[i], (uint)i, table.Heads));
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

    /// <summary>A table without a caption is called by the heading above it.</summary>
    private static IEnumerable<(string Name, PaperTable Table, PaperSection Section)> Tables(Paper paper)
    {
        var found = false;
        foreach (var section in paper.Sections)
        {
            var heading = "";
            foreach (var block in section.Blocks)
                if (block is PaperTitle { Lines: [var line, ..] })
                    heading = line;
                else if (block is PaperHeading { Text: var text })
                    heading = text;
                else if (block is PaperTable table)
                {
                    found = true;
                    yield return (table.Caption ?? heading, table, section);
                }
        }
        // A workbook must have a sheet.
        if (!found)
            yield return (paper.Title, new PaperTable([new(paper.Title)], []), new PaperSection([]));
    }
}

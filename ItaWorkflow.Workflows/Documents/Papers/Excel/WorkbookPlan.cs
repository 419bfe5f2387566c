namespace ItaWorkflow.Workflows.Documents.Papers.Excel;

/// <param name="Name">Its caption, else the heading above it.</param>
internal sealed record NamedTable(string Name, PaperTable Table);

/// <summary>One sheet of the workbook, and the tables that stand on it one under another.</summary>
/// <param name="Part">What the part of the paper is called in which they stand.</param>
internal sealed record PlannedSheet(string Part, PaperSection Section, List<NamedTable> Tables)
{
    /// <summary>A sheet of several is called by the first one's caption, or, where only headings name them, by their part.</summary>
    public string Name => Tables.Count == 1 || Part.Length == 0 ? Tables[0].Name : Tables[0].Table.Caption ?? Part;

    /// <summary>As many columns, as wide, set alike: only the heads may say other words.</summary>
    public bool Takes(PaperTable table) =>
        Tables[0].Table.Columns.Select(Cut).SequenceEqual(table.Columns.Select(Cut)) && table.Rows.Count > 0;

    private static (double?, bool, string?) Cut(PaperColumn column) => (column.Width, column.IsCentred, column.Group);
}

/// <summary>Which tables of a paper share a sheet: those of one part that are cut alike, so that a report is no row of sixteen tabs.</summary>
internal static class WorkbookPlan
{
    public static IReadOnlyList<PlannedSheet> Of(Paper paper)
    {
        var sheets = new List<PlannedSheet>();
        foreach (var section in paper.Sections)
        {
            var (part, heading, first) = ("", "", sheets.Count);
            foreach (var block in section.Blocks)
                if (block is PaperTitle { Lines: [var line, ..] })
                    (part, heading, first) = (line, line, sheets.Count);
                else if (block is PaperHeading { Level: <= 1, Text: var title })
                    (part, heading, first) = (title, title, sheets.Count);
                else if (block is PaperHeading { Text: var text })
                    heading = text;
                else if (block is PaperTable table)
                    Take(sheets, first, new(part, section, [new(table.Caption ?? heading, table)]));
        }
        // A workbook must have a sheet.
        return sheets.Count > 0 ? sheets : [Nothing(paper)];
    }

    private static void Take(List<PlannedSheet> sheets, int first, PlannedSheet own)
    {
        if (sheets.Skip(first).FirstOrDefault(sheet => sheet.Takes(own.Tables[0].Table)) is { } shared)
            shared.Tables.AddRange(own.Tables);
        else
            sheets.Add(own);
    }

    private static PlannedSheet Nothing(Paper paper) =>
        new("", new PaperSection([]), [new(paper.Title, new PaperTable([new(paper.Title)], []))]);
}

using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>Turns tables into cells of one year's grid: what cannot be read is told with its row, the rest is kept.</summary>
internal sealed class ScoreImport(SchemeDefinition scheme, string agency)
{
    private readonly SchemeCodes _codes = new(scheme);

    public ImportedScores Read(IReadOnlyList<ScoreTable> tables, ScoreColumns? chosen, string source, string? fileName)
    {
        var filled = tables.Where(t => t.Rows.Count > 0).Select(t => AlternatingLines.Of(t, _codes) ?? t).ToList();
        var sheets = filled.SelectMany(t => Blocks(t, chosen)).ToList();
        if (sheets.Count == 0)
            return ImportAssessmentHandler.Refused(ImportAssessmentHandler.NoScores) with
            {
                Notes = HiddenNotes.Of(tables),
                Block = filled.Count > 0 ? Block(filled[0]) : "",
                Headings = filled.Count > 0 ? Headings(filled[0]) : [],
                Source = source,
            };

        var main = sheets
            .OrderBy(IsOfAnotherYear)
            .ThenBy(s => s.Columns.IsOtherFigure)
            .ThenByDescending(s => s.Figures.Count)
            .First();
        var told = sheets
            .Where(s => s != main && s.Figures.Count > 1)
            .ToLookup(other => Refuses(main, other), StringComparer.Ordinal);
        List<SheetFigures> read = [main, .. told[null]];
        var taken = new ImportedFigures(scheme);
        foreach (var sheet in sheets.Where(read.Contains))
            taken.Take(sheet, filled.Count > 1 && read.Count > 1 ? $"แผ่น “{sheet.Table.Name}” " : "");
        taken.TurnPoints();
        var about = tables.Count(t => !t.IsHidden) is > 1 and var count
            ? [$"ไฟล์มี {count} แผ่นงาน อ่านจากแผ่น {Named(sheets.Where(read.Contains))}"]
            : Array.Empty<string>();
        var left = told.Where(g => g.Key is not null)
            .SelectMany(g => g.Select(s => $"ไม่ได้อ่านแผ่น “{s.Table.Name}” เพราะ{g.Key}"));
        return new(
            taken.Cells.Count == 0 ? ImportAssessmentHandler.NoScores : null,
            taken.Cells,
            read.Select(s => s.Level).FirstOrDefault(l => l is not null),
            taken.Problems,
            [.. about, .. HiddenNotes.Of(tables), .. taken.Notes, .. left, .. taken.Doubtful(main)],
            Doubts(filled, fileName),
            main.Columns,
            Headings(main.Table),
            Block(main.Table),
            source
        )
        {
            Guidance = taken.Guidance,
        };
    }

    private static string Named(IEnumerable<SheetFigures> sheets) =>
        string.Join(" ", sheets.Select(s => $"“{s.Table.Name}”").Distinct(StringComparer.Ordinal));

    private IReadOnlyList<Contradiction> Doubts(List<ScoreTable> filled, string? fileName) =>
        ForeignPaper.Doubts(
            [.. filled.SelectMany(t => t.Rows)],
            scheme.FiscalYear,
            agency,
            string.Join(' ', filled.Select(t => t.Name).Prepend(Path.GetFileNameWithoutExtension(fileName)))
        );

    /// <summary>The table of a sheet, and those beside it.</summary>
    private List<SheetFigures> Blocks(ScoreTable table, ScoreColumns? chosen)
    {
        if (Sheet(table, chosen) is not { } main)
            return [];
        if (chosen is not null || main.Table.OnlyRow is not null)
            return [main];
        List<SheetFigures> whole = [main, .. SheetBlocks.Beside(main, scheme, _codes)];
        var parts = TableParts.Of(table).Select(Upright).OfType<SheetFigures>().ToList();
        return Told(parts) > Told(whole) ? parts : whole;
    }

    private static int Told(List<SheetFigures> sheets) =>
        sheets.SelectMany(s => s.Figures).Select(f => f.Code).Distinct(StringComparer.Ordinal).Count();

    private SheetFigures? Upright(ScoreTable table) =>
        ScoreColumns.Guess(table, _codes, scheme.FiscalYear) is { } columns ? new(scheme, _codes, table, columns) : null;

    private SheetFigures? Sheet(ScoreTable table, ScoreColumns? chosen)
    {
        var upright = chosen is null ? Upright(table) : new SheetFigures(scheme, _codes, table, chosen);
        if (chosen is not null || upright is { Figures.Count: > 2 } && upright.Figures.Exists(f => f.IsNamed))
            return upright;
        return
            TurnedTable.Of(table, _codes, agency) is { } turned
            && Upright(turned) is { } lying
            && lying.Figures.Count > (upright?.Figures.Count ?? 0)
            ? lying
            : upright;
    }

    private bool IsOfAnotherYear(SheetFigures sheet) =>
        ForeignPaper
            .Doubts(sheet.Table.Rows, scheme.FiscalYear, agency, sheet.Table.Name ?? "")
            .Any(d => d.Kind is ContradictionKind.Year);

    /// <summary>Why a further sheet is not read with the main one; null: it is.</summary>
    private string? Refuses(SheetFigures main, SheetFigures other)
    {
        if (IsOfAnotherYear(other))
            return "กล่าวถึงปีอื่น";
        if (other.Columns.IsOtherFigure)
            return "เป็นน้ำหนัก เกณฑ์ หรือผลต่าง ไม่ใช่คะแนนที่ได้";
        if (other.Figures.Count(f => f.IsNamed) * 2 < other.Figures.Count)
            return "ไม่มีรหัสข้อหรือชื่อตัวชี้วัดของปีนี้";
        var known = main.Figures.ToLookup(f => f.Code, f => f.Text, StringComparer.Ordinal);
        var shared = other.Figures.Where(f => known.Contains(f.Code)).ToList();
        var differing = shared.Count(f => !known[f.Code].Contains(f.Text, StringComparer.Ordinal));
        return differing > 2 && differing * 2 > shared.Count ? $"มีคะแนนของข้อเดียวกันแต่ต่างกัน {differing} ค่า" : null;
    }

    private static string Block(ScoreTable table) =>
        string.Join('\n', table.Rows.Take(1_000).Select(r => string.Join('\t', r.Select(c => Flat(c.Text)))));

    private static string Flat(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    /// <summary>What each column begins with, to choose by.</summary>
    private static IReadOnlyList<string> Headings(ScoreTable table) =>
        [
            .. Enumerable
                .Range(0, table.Width)
                .Select(c => table.Rows.Select(r => SheetFigures.At(r, c).Text).Where(t => t.Length > 0).Take(3))
                .Select(first => string.Join(" · ", first.Select(t => t.Length > 24 ? t[..24] + "…" : t))),
        ];
}

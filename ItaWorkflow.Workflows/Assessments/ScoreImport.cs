using System.Globalization;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>Turns tables into cells of one year's grid: what cannot be read is told with its row, the rest is kept.</summary>
internal sealed class ScoreImport(SchemeDefinition scheme, string agency)
{
    private const int MostProblems = 100;
    private readonly SchemeCodes _codes = new(scheme);
    private readonly Dictionary<string, ImportedCell> _cells = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly List<ImportedProblem> _problems = [];
    private readonly List<string> _notes = [];

    public ImportedScores Read(IReadOnlyList<ScoreTable> tables, ScoreColumns? chosen, string source, string? fileName)
    {
        var filled = tables.Where(t => t.Rows.Count > 0).ToList();
        var sheets = filled.SelectMany(t => Blocks(t, chosen)).ToList();
        if (sheets.Count == 0)
            return ImportAssessmentHandler.Refused(ImportAssessmentHandler.NoScores) with
            {
                Block = filled.Count > 0 ? Block(filled[0]) : "",
                Headings = filled.Count > 0 ? Headings(filled[0]) : [],
                Source = source,
            };

        var main = sheets.OrderBy(IsOfAnotherYear).ThenByDescending(s => s.Figures.Count).First();
        var others = sheets.Where(s => s != main && s.Figures.Count > 1).ToList();
        var told = others.ToLookup(o => Refuses(main, o), StringComparer.Ordinal);
        List<SheetFigures> read = [main, .. told[null]];
        foreach (var sheet in filled.Count > 1 ? sheets.Where(read.Contains) : read)
            Take(sheet, filled.Count > 1 && read.Count > 1 ? $"แผ่น “{sheet.Table.Name}” " : "");
        if (tables.Count > 1)
            _notes.Insert(
                0,
                $"ไฟล์มี {tables.Count} แผ่นงาน อ่านจากแผ่น {string.Join(" ", sheets.Where(read.Contains).Select(s => $"“{s.Table.Name}”").Distinct(StringComparer.Ordinal))}"
            );
        _notes.AddRange(
            told.Where(g => g.Key is not null).SelectMany(g => g.Select(s => $"ไม่ได้อ่านแผ่น “{s.Table.Name}” เพราะ{g.Key}"))
        );
        Note(main);
        return new(
            _cells.Count == 0 ? ImportAssessmentHandler.NoScores : null,
            [.. _order.Select(code => _cells[code])],
            read.Select(s => s.Level).FirstOrDefault(l => l is not null),
            [.. _problems.Take(MostProblems)],
            _notes,
            ForeignPaper.Doubts(
                [.. filled.SelectMany(t => t.Rows)],
                scheme.FiscalYear,
                agency,
                string.Join(' ', filled.Select(t => t.Name).Prepend(Path.GetFileNameWithoutExtension(fileName)))
            ),
            main.Columns,
            Headings(main.Table),
            Block(main.Table),
            source
        );
    }

    /// <summary>The table of a sheet, and those beside it.</summary>
    private IEnumerable<SheetFigures> Blocks(ScoreTable table, ScoreColumns? chosen) =>
        Sheet(table, chosen) is not { } main ? []
        : chosen is not null || main.Table.OnlyRow is not null ? [main]
        : [main, .. SheetBlocks.Beside(main, scheme, _codes)];

    private SheetFigures? Sheet(ScoreTable table, ScoreColumns? chosen)
    {
        var columns = chosen ?? ScoreColumns.Guess(table, _codes, scheme.FiscalYear);
        var upright = columns is null ? null : new SheetFigures(scheme, _codes, table, columns);
        if (chosen is not null || upright is { Figures.Count: > 2 } && upright.Figures.Exists(f => f.IsNamed))
            return upright;
        return
            TurnedTable.Of(table, _codes, agency) is { } turned
            && ScoreColumns.Guess(turned, _codes, scheme.FiscalYear) is { } across
            && new SheetFigures(scheme, _codes, turned, across) is var lying
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
        if (other.Figures.Count(f => f.IsNamed) * 2 < other.Figures.Count)
            return "ไม่มีรหัสข้อหรือชื่อตัวชี้วัดของปีนี้";
        var known = main.Figures.ToLookup(f => f.Code, f => f.Text, StringComparer.Ordinal);
        var shared = other.Figures.Where(f => known.Contains(f.Code)).ToList();
        var differing = shared.Count(f => !known[f.Code].Contains(f.Text, StringComparer.Ordinal));
        return differing > 2 && differing * 2 > shared.Count ? $"มีคะแนนของข้อเดียวกันแต่ต่างกัน {differing} ค่า" : null;
    }

    private void Take(SheetFigures sheet, string prefix)
    {
        _problems.AddRange(sheet.Problems.Select(p => p with { Text = prefix + p.Text }));
        _notes.AddRange(sheet.Notes.Select(n => prefix + n));
        foreach (var figure in sheet.Figures)
            Keep(figure, prefix);
        if (sheet.Formulas > 0)
            _notes.Add($"{prefix}คะแนน {sheet.Formulas} แถวเป็นสูตร ใช้ค่าที่ Excel คำนวณไว้ล่าสุด");
        if (sheet.Columns.Rivals.Count > 0)
            _notes.Add(
                $"{prefix}มีคอลัมน์คะแนนหลายคอลัมน์ อ่านจากคอลัมน์ที่ {sheet.Columns.Value + 1} หากไม่ใช่ โปรดเลือกคอลัมน์ด้านล่างแล้วอ่านอีกครั้ง"
            );
    }

    private void Keep(SheetFigure figure, string prefix)
    {
        var (code, text) = (figure.Code, figure.Text);
        if (figure.Misnumbered is { } number)
            _notes.Add($"{prefix}แถว {figure.Row}: ไฟล์ให้เลข {number} แต่ชื่อคือ {Name(code)} จึงถือตามชื่อ");
        if (!_cells.TryGetValue(code, out var known))
        {
            _cells[code] = new(code, text, null);
            _order.Add(code);
        }
        else if (known.Text == text || known.Other == text)
            return;
        else if (known.Other is null)
            _cells[code] = known with { Other = text };
        else
            _problems.Add(new(figure.Row, $"{prefix}{Name(code)}: พบค่าที่สาม {text} นอกจาก {known.Text} และ {known.Other}"));
    }

    private void Note(SheetFigures main)
    {
        if (_cells.Count > 2 && _cells.Values.All(c => decimal.Parse(c.Text, CultureInfo.InvariantCulture) <= 1))
            _notes.Add("ทุกค่าไม่เกิน 1 ไฟล์อาจเก็บคะแนนเป็นสัดส่วน (0.98 คือ 98) โปรดตรวจ");
        if (main.Table.OnlyRow is { } row)
            _notes.Add($"ตารางเรียงคะแนนตามแนวนอน อ่านจากแถว {row}");
        var missing = scheme.Indicators.Where(i => !_cells.ContainsKey(i.Code)).Select(i => i.Code).ToList();
        if (missing.Count > 0 && missing.Count < scheme.Indicators.Count)
            _notes.Add($"ไม่พบตัวชี้วัดที่ {string.Join(", ", missing)} ในไฟล์");
    }

    private string Name(string code) => new ScoreWords(scheme).Name(code);

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

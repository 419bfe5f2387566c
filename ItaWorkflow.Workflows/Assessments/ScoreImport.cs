using System.Globalization;
using ItaWorkflow.Data.Assessments;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>Turns tables into cells of one year's grid, row by row: what cannot be read is told with its row, the rest is kept.</summary>
internal sealed class ScoreImport(SchemeDefinition scheme, string agency)
{
    private const int MostProblems = 100;
    private readonly SchemeCodes _codes = new(scheme);
    private readonly HashSet<string> _items = scheme.Items.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportedCell> _cells = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly List<ImportedProblem> _problems = [];
    private readonly List<string> _notes = [];
    private string? _level;

    public ImportedScores Read(IReadOnlyList<SheetTable> tables, SheetColumns? chosen, string source)
    {
        var candidates = tables
            .Where(t => t.Rows.Count > 0)
            .Select(t => (Table: t, Columns: chosen ?? SheetColumns.Guess(t, _codes)))
            .ToList();
        var (table, columns) = candidates
            .Where(c => c.Columns is not null)
            .OrderByDescending(c => Hits(c.Table, c.Columns!))
            .FirstOrDefault();
        if (table is null || columns is null)
            return ImportAssessmentHandler.Refused(ImportAssessmentHandler.NoScores) with
            {
                Block = candidates.Count > 0 ? Block(candidates[0].Table) : "",
                Headings = candidates.Count > 0 ? Headings(candidates[0].Table) : [],
                Source = source,
            };

        for (var row = 0; row < table.Rows.Count; row++)
            Take(table.Rows[row], row + 1, columns);
        Note(table, tables.Count, columns);
        return new(
            _cells.Count == 0 ? ImportAssessmentHandler.NoScores : null,
            [.. _order.Select(code => _cells[code])],
            _level,
            [.. _problems.Take(MostProblems)],
            _notes,
            ForeignPaper.Doubts(table, scheme.FiscalYear, agency),
            columns,
            Headings(table),
            Block(table),
            source
        );
    }

    private int Hits(SheetTable table, SheetColumns columns) => table.Rows.Count(row => Code(row, columns).Code is not null);

    private void Take(IReadOnlyList<SheetCell> row, int number, SheetColumns columns)
    {
        if (TakeLevel(row))
            return;
        var (code, misnumbered) = Code(row, columns);
        var cell = At(row, columns.Value);
        if (code is null)
            return;
        var text = cell.Text.Trim();
        if (!_codes.Knows(code))
            Problem(number, $"ข้อ {code} ไม่มีในเกณฑ์ปี {scheme.FiscalYear} (อาจเป็นข้อของปีอื่น)");
        else if (cell.IsMerged)
            Problem(number, $"{Name(code)}: เซลล์คะแนนผสานหลายแถว จึงไม่รู้ว่าเป็นของแถวใด");
        else if (text.Length > 0)
            Take(code, text, number, misnumbered);
    }

    private void Take(string code, string text, int number, string? misnumbered)
    {
        if (Rounded(text) is { } rounded)
        {
            _notes.Add($"แถว {number}: {Name(code)} ในไฟล์มีทศนิยมยาว ปัดเป็น {rounded}");
            text = rounded;
        }

        var wrong = ScoreText.Read(text, out var score);
        if (wrong is not null)
        {
            // A heading of the table is no row of it.
            if (text.Any(char.IsDigit))
                Problem(number, $"{Name(code)}: {wrong}");
            return;
        }
        if (score is null)
            return;
        if (ScoreEntry.IsHalfJudged(scheme, code, score.Value))
            Problem(number, $"{Name(code)}: ข้อของ OIT ได้ 0 หรือ 100 เท่านั้น แต่ในไฟล์เป็น {text}");
        else
            Keep(code, ScoreWords.Two(score.Value), number, misnumbered);
    }

    private void Keep(string code, string text, int number, string? misnumbered)
    {
        if (misnumbered is not null)
            _notes.Add($"แถว {number}: ไฟล์ให้เลข {misnumbered} แต่ชื่อคือ {Name(code)} จึงถือตามชื่อ");
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
            Problem(number, $"{Name(code)}: พบค่าที่สาม {text} นอกจาก {known.Text} และ {known.Other}");
    }

    /// <summary>A name counts before a number: rankings and papers number indicators in their own way.</summary>
    private (string? Code, string? Misnumbered) Code(IReadOnlyList<SheetCell> row, SheetColumns columns)
    {
        var key = At(row, columns.Code).Text;
        var byCode = _codes.ByCode(key);
        var byName = _codes.ByName(key) ?? (columns.Name is { } name ? _codes.ByName(At(row, name).Text) : null);
        if (byCode is null && columns.Name is { } other)
            byCode = _codes.ByCode(At(row, other).Text);
        var isItem = byCode is not null && _items.Contains(byCode);
        if (byName is null || byName == byCode || isItem)
            return (byCode, null);
        return (byName, byCode);
    }

    private bool TakeLevel(IReadOnlyList<SheetCell> row)
    {
        if (!row.Any(c => c.Text.StartsWith("ระดับ", StringComparison.Ordinal)))
            return false;
        var level = scheme.Levels.FirstOrDefault(l => row.Any(c => ScoreWords.SameName(c.Text, l.Name)));
        _level ??= level?.Name;
        return level is not null;
    }

    private void Note(SheetTable table, int sheets, SheetColumns columns)
    {
        if (sheets > 1)
            _notes.Insert(0, $"ไฟล์มี {sheets} แผ่นงาน อ่านจากแผ่น “{table.Name}”");
        var formulas = table.Rows.Count(r => At(r, columns.Value).IsFormula && Code(r, columns).Code is not null);
        if (formulas > 0)
            _notes.Add($"คะแนน {formulas} แถวเป็นสูตร ใช้ค่าที่ Excel คำนวณไว้ล่าสุด");
        if (_cells.Count > 2 && _cells.Values.All(c => decimal.Parse(c.Text, CultureInfo.InvariantCulture) <= 1))
            _notes.Add("ทุกค่าไม่เกิน 1 ไฟล์อาจเก็บคะแนนเป็นสัดส่วน (0.98 คือ 98) โปรดตรวจ");
        var missing = scheme.Indicators.Where(i => !_cells.ContainsKey(i.Code)).Select(i => i.Code).ToList();
        if (missing.Count > 0 && missing.Count < scheme.Indicators.Count)
            _notes.Add($"ไม่พบตัวชี้วัดที่ {string.Join(", ", missing)} ในไฟล์");
    }

    private static string? Rounded(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score)
        && score is >= 0 and <= 100
        && score != Scoring.Round(score)
            ? ScoreWords.Two(score)
            : null;

    private void Problem(int row, string text) => _problems.Add(new(row, text));

    private string Name(string code) => new ScoreWords(scheme).Name(code);

    private static SheetCell At(IReadOnlyList<SheetCell> row, int column) => column < row.Count ? row[column] : new("");

    private static string Block(SheetTable table) =>
        string.Join('\n', table.Rows.Take(1_000).Select(r => string.Join('\t', r.Select(c => Flat(c.Text)))));

    private static string Flat(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    /// <summary>What each column begins with, to choose by.</summary>
    private static IReadOnlyList<string> Headings(SheetTable table) =>
        [
            .. Enumerable
                .Range(0, table.Width)
                .Select(c => table.Rows.Select(r => At(r, c).Text).Where(t => t.Length > 0).Take(3))
                .Select(first => string.Join(" · ", first.Select(t => t.Length > 24 ? t[..24] + "…" : t))),
        ];
}

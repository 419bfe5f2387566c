using System.Globalization;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>The figures of the sheets that were read, each cell once, with what is to be told of them.</summary>
internal sealed class ImportedFigures(SchemeDefinition scheme)
{
    private const int MostProblems = 100;
    private readonly Dictionary<string, ImportedCell> _cells = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly List<ImportedProblem> _problems = [];
    private readonly List<string> _notes = [];

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<ImportedCell> Cells => [.. _order.Select(code => _cells[code])];

    public IReadOnlyList<ImportedProblem> Problems => [.. _problems.Take(MostProblems)];
    public IReadOnlyList<string> Notes => _notes;

    public void Take(SheetFigures sheet, string prefix)
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

    /// <summary>What is worth a second look in what was taken.</summary>
    public IEnumerable<string> Doubtful(SheetFigures main)
    {
        if (_cells.Count > 2 && _cells.Values.All(c => decimal.Parse(c.Text, CultureInfo.InvariantCulture) <= 1))
            yield return "ทุกค่าไม่เกิน 1 ไฟล์อาจเก็บคะแนนเป็นสัดส่วน (0.98 คือ 98) โปรดตรวจ";
        if (main.Table.OnlyRow is { } row)
            yield return $"ตารางเรียงคะแนนตามแนวนอน อ่านจากแถว {row}";
        var missing = scheme.Indicators.Where(i => !_cells.ContainsKey(i.Code)).Select(i => i.Code).ToList();
        if (missing.Count > 0 && missing.Count < scheme.Indicators.Count)
            yield return $"ไม่พบตัวชี้วัดที่ {string.Join(", ", missing)} ในไฟล์";
    }

    private string Name(string code) => new ScoreWords(scheme).Name(code);
}

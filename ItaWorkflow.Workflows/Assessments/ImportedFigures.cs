using System.Globalization;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>The figures of the sheets that were read, each cell once, with what is to be told of them.</summary>
internal sealed partial class ImportedFigures(SchemeDefinition scheme)
{
    private const int MostProblems = 100;
    private readonly Dictionary<string, ImportedCell> _cells = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly List<ImportedProblem> _problems = [];
    private readonly List<string> _notes = [];
    private readonly Dictionary<string, SheetFigure> _first = new(StringComparer.Ordinal);
    private readonly List<ImportedGuidance> _guidance = [];
    private bool _isWeighted;

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<ImportedCell> Cells => [.. _order.Select(code => _cells[code])];

    public IReadOnlyList<ImportedProblem> Problems => [.. _problems.Take(MostProblems)];
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Each once, of several sheets all that they say.</summary>
    public IReadOnlyList<ImportedGuidance> Guidance =>
        [
            .. _guidance
                .GroupBy(g => g.Code, g => g.Text, StringComparer.Ordinal)
                .Select(g => new ImportedGuidance(g.Key, string.Join('\n', g.Distinct(StringComparer.Ordinal)))),
        ];

    public void Take(SheetFigures sheet, string prefix)
    {
        _problems.AddRange(sheet.Problems.Select(p => p with { Text = prefix + p.Text }));
        _notes.AddRange(sheet.Notes.Select(n => prefix + n));
        _guidance.AddRange(sheet.Guidance);
        foreach (var figure in sheet.Figures)
            Keep(figure, prefix);
        _isWeighted |= sheet.Columns.IsWeighted;
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
            _first[code] = figure;
            _order.Add(code);
        }
        else if (known.Text == text || known.Other == text)
            return;
        else if (known.Other is null)
            _cells[code] = known with { Other = text };
        else
            _problems.Add(new(figure.Row, $"{prefix}{Name(code)}: พบค่าที่สาม {text} นอกจาก {known.Text} และ {known.Other}"));
    }

    /// <summary>Points of a weight become scores of 100; what may be such points and cannot be told is asked about, and not taken.</summary>
    public void TurnPoints()
    {
        var points = new WeightedPoints(scheme, _cells, _first, _isWeighted);
        foreach (var (code, turned) in points.Turned)
            _cells[code] = turned;
        foreach (var code in points.Asked)
        {
            _cells.Remove(code);
            _order.Remove(code);
        }

        _notes.AddRange(points.Notes);
        if (points.Question is { } question)
            _problems.Insert(0, new(_first[points.Asked[0]].Row, question));
    }

    /// <summary>What is worth a second look in what was taken.</summary>
    public IEnumerable<string> Doubtful(SheetFigures main)
    {
        if (_cells.Count > 2 && _cells.Values.All(c => decimal.Parse(c.Text, CultureInfo.InvariantCulture) <= 1))
            yield return "ทุกค่าไม่เกิน 1 ไฟล์อาจเก็บคะแนนเป็นสัดส่วน (0.98 คือ 98) โปรดตรวจ";
        if (main.Table.OnlyRow is { } row)
            yield return $"ตารางเรียงคะแนนตามแนวนอน อ่านจากแถว {row}";
        var unread = main
            .Table.Rows.Take(10)
            .SelectMany(r => r)
            .Select(c => TypedText.Plain(c.Text))
            .Where(t => Advice.IsMatch(t));
        foreach (var words in _guidance.Count > 0 ? [] : unread)
            yield return $"คอลัมน์ “{words}” เป็นข้อความ ไม่ได้อ่านลงตาราง โปรดเขียนในหน้าข้อค้นพบ";
        var missing = scheme.Indicators.Where(i => !_cells.ContainsKey(i.Code)).Select(i => i.Code).ToList();
        if (missing.Count > 0 && missing.Count < scheme.Indicators.Count)
            yield return $"ไม่พบตัวชี้วัดที่ {string.Join(", ", missing)} ในไฟล์";
    }

    private string Name(string code) => new ScoreWords(scheme).Name(code);

    [GeneratedRegex("^(?:ข้อเสนอแนะ|ข้อแนะนำ|แนวทาง|ประเด็นที่ต้อง).{0,60}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Advice { get; }
}

using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Writing;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>One score as a row of a sheet gives it.</summary>
/// <param name="Row">From 1, as the spreadsheet counts.</param>
/// <param name="Misnumbered">The number that the sheet gives it, where its name says another.</param>
/// <param name="IsNamed">A name or a letter says what it is, not a bare number.</param>
/// <param name="OutOf">What it is out of, where the sheet says so and it is not a hundred.</param>
internal sealed record SheetFigure(int Row, string Code, string Text, string? Misnumbered, bool IsNamed, decimal? OutOf);

/// <summary>What one sheet says, row by row: figures as text, and what could not be taken.</summary>
internal sealed class SheetFigures
{
    private readonly SchemeDefinition _scheme;
    private readonly SchemeCodes _codes;
    private readonly ScoreColumns _columns;
    private readonly SheetSections _sections;
    private readonly ScoreWords _words;
    private (string Text, int Last) _shared = ("", 0);

    public SheetFigures(SchemeDefinition scheme, SchemeCodes codes, ScoreTable table, ScoreColumns columns)
    {
        (_scheme, _codes, _columns, Table, _words) = (scheme, codes, columns, table, new(scheme));
        _sections = new(scheme, codes, Figures, () => table.Rows.Last(r => SchemeCodes.IsTotal(At(r, columns.Code).Text)));
        for (var row = 0; row < table.Rows.Count; row++)
        {
            Doubt(table.Rows[row], table.OnlyRow ?? row + 1);
            Take(table.Rows[row], table.OnlyRow ?? row + 1);
        }
    }

    public ScoreTable Table { get; }
    public ScoreColumns Columns => _columns;
    public List<SheetFigure> Figures { get; } = [];
    public List<ImportedProblem> Problems { get; } = [];
    public List<string> Notes { get; } = [];
    public int Formulas { get; private set; }

    /// <summary>By code, in the sheet's order: what its guidance column says.</summary>
    public List<ImportedGuidance> Guidance { get; } = [];
    public string? Level { get; private set; }

    private void Take(IReadOnlyList<SheetCell> row, int number)
    {
        var level = SheetLevel.Of(row, _scheme);
        Level ??= level;
        var cell = At(row, _columns.Value);
        var advice = Advice(row, number);
        var (code, misnumbered, named) = Code(row);
        // Beside the total stands the level that it gives.
        if (level is not null && code != SchemeDefinition.TotalCode)
            return;
        if (code is null)
        {
            Unknown(row, cell, number);
            return;
        }

        var text = cell.Text.Trim();
        code = _sections.Place(code, row, text);
        if (advice.Length > 0 && _codes.Knows(code) && !IsHeading(text))
            Guidance.Add(new(code, advice));
        if (!_codes.Knows(code))
            Problem(number, $"ข้อ {code} ไม่มีในเกณฑ์ปี {_scheme.FiscalYear} (อาจเป็นข้อของปีอื่น)");
        else if (cell.IsMerged)
            Problem(number, $"{_words.Name(code)}: เซลล์คะแนนผสานหลายแถว จึงไม่รู้ว่าเป็นของแถวใด");
        else if (cell is { IsFormula: true, Text: "" })
            Problem(number, $"{_words.Name(code)}: เป็นสูตรที่ยังไม่มีค่า โปรดเปิดใน Excel แล้วบันทึกอีกครั้ง");
        else if (cell.IsDate)
            Problem(
                number,
                $"{_words.Name(code)}: เซลล์เป็นวันเวลา ({text}) ไม่ใช่คะแนน โปรแกรมตารางอาจแปลงเลขที่พิมพ์ให้ โปรดดูคะแนนจากประกาศแล้วพิมพ์เอง"
            );
        else if (text.Length > 0 && !IsHeading(text))
            Take(code, text, number, misnumbered, named, (cell.IsFormula, OutOf(row, cell)));
    }

    /// <summary>What a row's guidance cell says is its own, and of all rows over which the cell is merged.</summary>
    private string Advice(IReadOnlyList<SheetCell> row, int number)
    {
        if (_columns.Guidance is not { } column)
            return "";
        var own = At(row, column);
        if (own.Text.Trim() is { Length: > 0 } said)
            _shared = (said, number + own.MoreRows);
        return number <= _shared.Last ? _shared.Text : "";
    }

    /// <summary>In the cell itself, beside it, in what names it, or over the column.</summary>
    private decimal? OutOf(IReadOnlyList<SheetCell> row, SheetCell cell) =>
        (
            SaidScore.Read(cell.Text)?.Of
            ?? cell.Full
            ?? (_columns.Full is { } beside ? ScoreText.Number(At(row, beside).Text) : null)
            ?? FullMark.In(At(row, _columns.Code).Text)
            ?? (_columns.Name is { } name ? FullMark.In(At(row, name).Text) : null)
            ?? _columns.OutOf
        )
            is > 0
                and < 100
                and var full
            ? full
            : null;

    private void Take(
        string code,
        string text,
        int number,
        string? misnumbered,
        bool named,
        (bool IsFormula, decimal? OutOf) cell
    )
    {
        // 29.59/30: the points are read here, and turned with all the others.
        if (SaidScore.Read(text) is { Of: not null } said)
            text = ScoreWords.Exact(said.Value);
        if (Rounded(text) is { } rounded)
        {
            Notes.Add($"แถว {number}: {_words.Name(code)} ในไฟล์มีทศนิยมยาว ปัดเป็น {rounded}");
            text = rounded;
        }

        if (ScoreText.Read(text, out var score) is { } wrong)
            Problem(number, $"{_words.Name(code)}: {wrong}");
        else if (
            score is { } known and not (0 or 100)
            && _codes.IsItem(code)
            && cell.OutOf is null
            && _codes.InstrumentOf(code) is { AllOrNothing: true }
        )
            Problem(number, $"{_words.Name(code)}: ข้อของ OIT ได้ 0 หรือ 100 เท่านั้น แต่ในไฟล์เป็น {text}");
        else if (score is { } whole)
        {
            Formulas += cell.IsFormula ? 1 : 0;
            var outOf = cell.OutOf is { } full && whole <= full ? cell.OutOf : null;
            Figures.Add(new(number, code, ScoreWords.Two(whole), misnumbered, named, outOf));
        }
    }

    /// <summary>Bytes that are no text: what stood there is not known, so the row is named.</summary>
    private void Doubt(IReadOnlyList<SheetCell> row, int number)
    {
        if (row.FirstOrDefault(c => c.Text?.Contains('\uFFFD', StringComparison.Ordinal) is true) is { Text: { } broken })
            Notes.Add(
                $"แถว {number}: มีอักขระเสียที่อ่านไม่ได้ใน “{(broken.Length > 60 ? broken[..60] + "…" : broken)}” โปรดตรวจแถวนี้กับต้นฉบับ"
            );
        // Words that lost their ำ in a PDF are named, and stay as they came until somebody has seen them.
        var words = row.SelectMany(c => BrokenSaraAm.Find(c.Text ?? "")).Distinct().ToList();
        if (words.Count > 0)
            Notes.Add($"แถว {number}: คำขาดจากการคัดลอก {string.Join(", ", words.Select(w => $"“{w.Broken}” คือ “{w.Whole}”"))}");
    }

    /// <summary>A score that stands beside words which are nothing of this scheme is told, never dropped unseen.</summary>
    private void Unknown(IReadOnlyList<SheetCell> row, SheetCell cell, int number)
    {
        if (ScoreText.Read(cell.Text, out var score) is not null || score is null)
            return;
        var words = row.Where((_, column) => column != _columns.Value).Select(c => TypedText.Plain(c.Text));
        var said = words.FirstOrDefault(w => w.Any(char.IsLetter)) ?? At(row, _columns.Code).Text.Trim();
        if (said.Length > 0)
            Problem(
                number,
                $"ไม่รู้ว่า “{(said.Length > 60 ? said[..60] + "…" : said)}” คือข้อใด จึงไม่อ่านคะแนน {cell.Text.Trim()}"
            );
    }

    /// <summary>A name counts before a number: rankings and papers number indicators in their own way.</summary>
    private (string? Code, string? Misnumbered, bool IsNamed) Code(IReadOnlyList<SheetCell> row)
    {
        var key = At(row, _columns.Code).Text;
        var byCode = _codes.ByCode(key);
        var byName = _codes.ByName(key) ?? (_columns.Name is { } name ? _codes.ByName(At(row, name).Text) : null);
        if (byCode is null && _columns.Name is { } other)
            byCode = _codes.ByCode(At(row, other).Text);
        if (byName is null && byCode is not null && IsBareNumber(key))
            return NameDenies(row, byCode) ? default : (byCode, null, false);
        var isItem = byCode is not null && _codes.IsItem(byCode);
        return byName is null || byName == byCode || isItem ? (byCode, null, byCode is not null) : (byName, byCode, true);
    }

    /// <summary>A running number beside words that no indicator bears: agencies, persons, divisions.</summary>
    private bool NameDenies(IReadOnlyList<SheetCell> row, string code)
    {
        var words = row.Take(_columns.Value)
            .Where((_, column) => column != _columns.Code)
            .Select(c => TypedText.Plain(c.Text))
            .Where(w => w.Count(char.IsLetter) > 5 && _codes.ByCode(w) is null)
            .ToList();
        return words.Count > 0
            && _scheme.Indicators.FirstOrDefault(i => i.Code == code) is { } own
            && !words.Exists(w => Near.Names(w, own.Name));
    }

    private static bool IsBareNumber(string key) =>
        TypedText.Plain(key).All(c => char.IsDigit(c) || c is '.' or '(' or ')' or ' ');

    private static bool IsHeading(string text) => ScoreColumns.IsHeading(text) && !text.Any(char.IsDigit);

    private static string? Rounded(string text) =>
        SaidScore.Read(text)?.Value is { } score and >= 0 and <= 100 && score != Scoring.Round(score)
            ? ScoreWords.Two(score)
            : null;

    private void Problem(int row, string text) => Problems.Add(new(row, text));

    internal static SheetCell At(IReadOnlyList<SheetCell> row, int column) => column < row.Count ? row[column] : new("");
}

using System.Globalization;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Assessments.Sheets;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>
/// 29.59 of 30: points that papers print in the place of scores of 100. Told by what the sheet says they are out of, by the weights that none
/// exceeds, and by which of the two agrees with the total and with the figures below.
/// </summary>
internal sealed class WeightedPoints
{
    private const decimal Rounding = 0.01m;
    private readonly SchemeDefinition _scheme;
    private readonly IReadOnlyDictionary<string, ImportedCell> _cells;
    private readonly bool _isHeadedSo;
    private readonly Dictionary<string, decimal> _outOf = new(StringComparer.Ordinal);

    /// <param name="figures">By code: where each was read.</param>
    /// <param name="isHeadedSo">The column's heading speaks of weighted points.</param>
    public WeightedPoints(
        SchemeDefinition scheme,
        IReadOnlyDictionary<string, ImportedCell> cells,
        IReadOnlyDictionary<string, SheetFigure> figures,
        bool isHeadedSo
    )
    {
        (_scheme, _cells, _isHeadedSo) = (scheme, cells, isHeadedSo);
        foreach (var figure in figures.Values)
            if (figure.OutOf is { } full && figure.Code != SchemeDefinition.TotalCode)
                _outOf[figure.Code] = full;
        Judge(Instruments(), AgreesAbove);
        Judge(Indicators(), AgreesOfIndicators);
        foreach (var code in _outOf.Keys)
            Turn(code);
        if (Turned.Count > 0)
            Notes.Add(
                "คะแนนต่อไปนี้เป็นคะแนนถ่วงน้ำหนัก จึงคิดเป็นเต็ม 100 ให้แล้ว โปรดตรวจ: "
                    + string.Join(
                        ", ",
                        Turned.Select(t => $"{Short(t.Key)} {cells[t.Key].Text} จาก {_outOf[t.Key]:0.##} เป็น {t.Value.Text}")
                    )
            );
    }

    public Dictionary<string, ImportedCell> Turned { get; } = new(StringComparer.Ordinal);
    public List<string> Asked { get; } = [];
    public List<string> Notes { get; } = [];

    /// <summary>null: nothing is asked.</summary>
    public string? Question { get; private set; }

    private void Judge(
        IReadOnlyList<(string Code, decimal Full)> units,
        Func<IReadOnlyList<(string Code, decimal Full)>, bool?> agrees
    )
    {
        units = [.. units.Where(u => _cells.ContainsKey(u.Code) && !_outOf.ContainsKey(u.Code))];
        if (units.Count == 0 || units.Any(u => Value(u.Code) > u.Full))
            return;
        var areWeights = units.Count > 1 && units.All(u => Value(u.Code) == u.Full);
        if (!areWeights && (agrees(units) ?? (_isHeadedSo ? true : null)) is { } arePoints)
        {
            if (arePoints)
                foreach (var (code, full) in units)
                    _outOf[code] = full;
            return;
        }

        Asked.AddRange(units.Select(u => u.Code));
        var read = string.Join(", ", units.Select(u => $"{Short(u.Code)} {_cells[u.Code].Text}"));
        var turned = string.Join(", ", units.Select(u => $"{Short(u.Code)} {ScoreWords.Two(Value(u.Code) * 100 / u.Full)}"));
        Question ??= areWeights
            ? $"{read} คือน้ำหนักของแต่ละส่วน ไม่ใช่คะแนน จึงไม่ใส่ลงตาราง"
            : $"{read} ไม่เกินน้ำหนักของแต่ละส่วน อาจเป็นคะแนนถ่วงน้ำหนัก จึงยังไม่ใส่ลงตาราง ถ้าใช่โปรดกรอก {turned} ถ้าเป็นคะแนนเต็ม 100 อยู่แล้วโปรดกรอกตามไฟล์";
    }

    private IReadOnlyList<(string Code, decimal Full)> Instruments() =>
        [
            .. _scheme.Instruments.Select(i => (i.Code, i.Weight * 100)),
            .. _scheme.Instruments.SelectMany(i => i.Parts).Select(p => (p.Code, p.Weight * 100)),
        ];

    private IReadOnlyList<(string Code, decimal Full)> Indicators() =>
        [
            .. _scheme.Instruments.SelectMany(i =>
                _scheme.IndicatorsOf(i.Code).ToList() is var own
                    ? own.Select(n => (n.Code, Math.Round(i.Weight * 100 / own.Count, 4)))
                    : []
            ),
        ];

    /// <summary>Are they points? By the total, else by the figures below an instrument; null: nothing tells.</summary>
    private bool? AgreesAbove(IReadOnlyList<(string Code, decimal Full)> units)
    {
        var sums = _scheme.Instruments.Select(i => (i.Weight, Value: Whole(i))).ToList();
        if (Total is { } total && sums.TrueForAll(s => s.Value is not null))
        {
            var room = Rounding * (sums.Count + 1);
            if (Math.Abs(sums.Sum(s => s.Value!.Value) - total) <= room)
                return true;
            if (Math.Abs(sums.Sum(s => s.Weight * s.Value!.Value) - total) <= room)
                return false;
        }

        var nearer = _scheme
            .Instruments.Where(i => _cells.ContainsKey(i.Code) && Mean(i.Code) is not null)
            .Select(i => Math.Abs(Mean(i.Code)!.Value - Value(i.Code) / i.Weight) < Math.Abs(Mean(i.Code)!.Value - Value(i.Code)))
            .Distinct()
            .ToList();
        return nearer is [var told] ? told : null;
    }

    /// <summary>By what their instruments or all of them add up to.</summary>
    private bool? AgreesOfIndicators(IReadOnlyList<(string Code, decimal Full)> units)
    {
        var sum = units.Sum(u => Value(u.Code));
        if (units.Count == _scheme.Indicators.Count && Total is { } total)
            return Math.Abs(sum - total) <= Rounding * (units.Count + 1) ? true : null;
        var told = _scheme
            .Instruments.Where(i =>
                _cells.ContainsKey(i.Code) && _scheme.IndicatorsOf(i.Code).All(n => _cells.ContainsKey(n.Code))
            )
            .Select(i =>
                (
                    Points: _outOf.ContainsKey(i.Code) ? Value(i.Code) : Value(i.Code) * i.Weight,
                    Sum: _scheme.IndicatorsOf(i.Code).Sum(n => Value(n.Code))
                )
            )
            .ToList();
        return told.Count > 0 && told.TrueForAll(t => Math.Abs(t.Points - t.Sum) <= Rounding * 6) ? true : null;
    }

    private void Turn(string code)
    {
        var (cell, full) = (_cells[code], _outOf[code]);
        var score = Scoring.Round(Value(code) * 100 / full);
        // The points are rounded too: where the figures below give these very points, their mean is the better score.
        if (Mean(code) is { } mean && Math.Abs(mean - score) > Rounding && Scoring.Round(mean * full / 100) == Value(code))
            score = Scoring.Round(mean);
        var other = cell.Other is { } printed && Math.Abs(Number(printed) - score) > Rounding * 2 ? printed : null;
        Turned[code] = cell with { Text = ScoreWords.Two(score), Other = other };
    }

    private decimal? Total => _cells.TryGetValue(SchemeDefinition.TotalCode, out var total) ? Number(total.Text) : null;

    private decimal? Whole(Instrument instrument) =>
        _cells.ContainsKey(instrument.Code) ? Value(instrument.Code)
        : instrument.Parts.Count > 0 && instrument.Parts.All(p => _cells.ContainsKey(p.Code))
            ? instrument.Parts.Sum(p => Value(p.Code))
        : null;

    /// <summary>Of an instrument's indicators, all of which are there and of 100.</summary>
    private decimal? Mean(string instrument)
    {
        var below = _scheme.IndicatorsOf(instrument).Select(i => i.Code).ToList();
        return below.Count > 0 && below.TrueForAll(c => _cells.ContainsKey(c) && !_outOf.ContainsKey(c))
            ? below.Average(Value)
            : null;
    }

    private decimal Value(string code) => Number(_cells[code].Text);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private string Short(string code) => _scheme.Indicators.Any(i => i.Code == code) ? $"ตัวชี้วัดที่ {code}" : code;
}

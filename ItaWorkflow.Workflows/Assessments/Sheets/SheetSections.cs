using System.Globalization;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>What the rows above say of a row: under EIT ส่วนที่ 1 an indicator is that part's, under the rows of IIT a mean is that of IIT.</summary>
internal sealed class SheetSections(
    SchemeDefinition scheme,
    SchemeCodes codes,
    IReadOnlyList<SheetFigure> figures,
    Func<IReadOnlyList<SheetCell>> lastTotal
)
{
    private InstrumentPart? _part;
    private int _since;

    public string Place(string code, IReadOnlyList<SheetCell> row, string value)
    {
        if (code == SchemeDefinition.TotalCode)
            return OfTotal(row, value);
        var instrument = scheme.Instruments.FirstOrDefault(i => i.Code == code || i.Parts.Any(p => p.Code == code));
        if (instrument is not null)
        {
            _part = instrument.Parts.FirstOrDefault(p => p.Code == code);
            return code;
        }

        if (code.Contains('/', StringComparison.Ordinal) || codes.InstrumentOf(code) is not { } own)
            return code;
        var said = row.Select(c => codes.PartOf(code, c.Text)).FirstOrDefault(p => p is not null);
        if (said is null && !(_part is { } under && own.Parts.Contains(under)))
            _part = null;
        return (said ?? _part) is { } part ? SchemeDefinition.OfPart(code, part) : code;
    }

    /// <summary>The total, unless it stands under all indicators of one instrument (or part) alone, and is their mean or not the last of such rows.</summary>
    private string OfTotal(IReadOnlyList<SheetCell> row, string value)
    {
        var above = figures.Skip(_since).Where(f => codes.InstrumentOf(f.Code.Split('/')[0]) is not null).ToList();
        _since = figures.Count;
        var below = above.Select(f => f.Code.Split('/')).ToList();
        if (
            below.Count == 0
            || below.Select(c => codes.InstrumentOf(c[0])?.Code ?? "").Distinct(StringComparer.Ordinal).ToList()
                is not [{ Length: > 0 } only]
        )
            return SchemeDefinition.TotalCode;
        var shares = below.Select(c => c.ElementAtOrDefault(1)).Distinct(StringComparer.Ordinal).ToList();
        var indicators = scheme.IndicatorsOf(only).Select(i => i.Code).ToList();
        var scores = above.Where((_, i) => indicators.Contains(below[i][0], StringComparer.Ordinal)).ToList();
        if (shares.Count != 1 || scores.Count != indicators.Count)
            return SchemeDefinition.TotalCode;
        var mean = scores.Average(f => decimal.Parse(f.Text, CultureInfo.InvariantCulture));
        var isMean = ScoreText.Number(value) is { } said && Math.Abs(said - mean) <= 0.01m;
        return isMean || !ReferenceEquals(lastTotal(), row) ? shares[0] ?? only : SchemeDefinition.TotalCode;
    }
}

using System.Globalization;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Analysis.Tables;

/// <summary>How question, sub-indicator, indicator, instrument and total are made, a column for each instrument or part of one.</summary>
internal static class ComputationTable
{
    private const double Steps = 24;

    public static PaperTable Of(SchemeDefinition scheme, Captions captions)
    {
        var columns = scheme
            .Instruments.SelectMany(i => i.Parts.Count > 0 ? i.Parts.Select(p => new Column(i, p)) : [new(i, null)])
            .ToList();
        return new(
            [new("ขั้นของคะแนน", Steps), .. columns.Select(c => new PaperColumn(c.Name, IsCentred: true))],
            [
                Row("ข้อคำถาม", columns, c => c.Instrument.AllOrNothing ? "ครบ 100 ไม่ครบ 0" : "เฉลี่ยจากผู้ตอบทุกคน"),
                .. SubIndicators(scheme, columns),
                Row("ตัวชี้วัด", columns, c => IsDivided(scheme, c) ? "เฉลี่ยจากตัวชี้วัดย่อย" : "เฉลี่ยจากข้อคำถาม"),
                Row("แบบวัด", columns, _ => "เฉลี่ยจากตัวชี้วัด"),
                Row("น้ำหนัก", columns, c => $"ร้อยละ {ScoreWords.Need(c.Weight * 100)}"),
                PaperRow.Group(
                    $"คะแนนรวม = {string.Join(" + ", columns.Select(c => $"{c.Name} × {c.Weight.ToString("0.00##", CultureInfo.InvariantCulture)}"))}"
                ),
            ]
        )
        {
            Caption = captions.Table("การคิดคะแนนจากข้อคำถามถึงคะแนนรวม"),
        };
    }

    private static IEnumerable<PaperRow> SubIndicators(SchemeDefinition scheme, List<Column> columns) =>
        columns.Exists(c => IsDivided(scheme, c))
            ? [Row("ตัวชี้วัดย่อย", columns, c => IsDivided(scheme, c) ? "เฉลี่ยจากข้อคำถาม" : "-")]
            : [];

    private static PaperRow Row(string step, List<Column> columns, Func<Column, string> words) =>
        new([step, .. columns.Select(c => new PaperCell(words(c)))]);

    private static bool IsDivided(SchemeDefinition scheme, Column column) =>
        scheme.IndicatorsOf(column.Instrument.Code).Any(i => i.SubIndicators.Count > 0);

    private sealed record Column(Instrument Instrument, InstrumentPart? Part)
    {
        public string Name => Part?.Name ?? Instrument.Code;
        public decimal Weight => Part?.Weight ?? Instrument.Weight;
    }
}

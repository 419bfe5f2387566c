using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Analysis.Tables;

/// <summary>The year's scheme: instruments and weights, levels and their conditions, and what of it is unsure.</summary>
internal static class FrameworkTables
{
    public static PaperTable Instruments(SchemeDefinition scheme, Captions captions) =>
        new(
            [new("แบบวัด"), new("ตัวชี้วัด", 62), new("น้ำหนัก", 26, IsCentred: true)],
            [
                .. scheme.Instruments.SelectMany(i => Rows(scheme, i)),
                new(["รวม", "", Weight(scheme.Instruments.Sum(i => i.Weight))]) { IsTotal = true },
            ]
        )
        {
            Caption = captions.Table("แบบวัด ตัวชี้วัด และน้ำหนักคะแนน"),
        };

    private static IEnumerable<PaperRow> Rows(SchemeDefinition scheme, Instrument instrument)
    {
        var indicators = string.Join("\n", scheme.IndicatorsOf(instrument.Code).Select(i => $"{i.Code}. {i.Name}"));
        yield return new([$"{instrument.Name} ({instrument.Code})", indicators, Weight(instrument.Weight)]);
        foreach (var part in instrument.Parts)
            yield return new([$"- {part.Name}", "", Weight(part.Weight)]);
    }

    private static PaperCell Weight(decimal weight) => $"ร้อยละ {ScoreWords.Need(weight * 100)}";

    public static PaperTable Levels(AnalysisFacts facts, Captions captions)
    {
        var scheme = facts.Scheme;
        return new(
            [new("ระดับ", 44), new("คะแนนรวม", 36, IsCentred: true), new("เงื่อนไขเพิ่มเติม")],
            [.. scheme.Levels.Select(level => new PaperRow([level.Name, Range(scheme, level), Condition(facts, level)]))]
        )
        {
            Caption = captions.Table("ระดับผลการประเมิน"),
        };
    }

    private static string Range(SchemeDefinition scheme, RatingLevel level)
    {
        var above = scheme.Levels.TakeWhile(l => l != level).LastOrDefault(l => l.From > level.From);
        // A higher total does not lift out of a level whose neighbour asks for more than the total.
        return above is null or { EachFrom: not null } ? $"{ScoreWords.Two(level.From)} ขึ้นไป"
            : level.From == 0 ? $"ต่ำกว่า {ScoreWords.Two(above.From)}"
            : $"{ScoreWords.Two(level.From)} - {ScoreWords.Two(above.From - 0.01m)}";
    }

    private static string Condition(AnalysisFacts facts, RatingLevel level) =>
        level.EachFrom is { } each
            ? $"{ThaiList.And(facts.Scheme.ConditionedOn.Select(facts.Words.PartName))} ได้ตั้งแต่ {ScoreWords.Need(each)} ขึ้นไปทุกส่วน"
        : facts.Scheme.Levels.Any(l => l.From == level.From && l.EachFrom is not null)
            ? "มีบางส่วนไม่ถึงเงื่อนไขของระดับที่สูงกว่า"
        : "ไม่มี";

    public static IEnumerable<PaperBlock> Unsure(SchemeDefinition scheme)
    {
        if (!scheme.IsDraft)
            return [];
        var note = new PaperText(
            $"เกณฑ์ปีงบประมาณ พ.ศ. {scheme.FiscalYear} ที่ใช้ในรายงานนี้ยังเป็นร่าง ยังไม่ได้ยืนยันกับคู่มือการประเมินของปี ผลการคำนวณอาจเปลี่ยนเมื่อยืนยันแล้ว{(scheme.Unsure.Count > 0 ? " สิ่งที่ยังไม่แน่นอนมีดังนี้" : "")}"
        );
        return scheme.Unsure.Count > 0 ? [note, new PaperItems(scheme.Unsure)] : [note];
    }
}

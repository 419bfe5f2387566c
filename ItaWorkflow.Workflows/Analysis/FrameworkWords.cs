using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>กรอบการประเมิน in words: each instrument, how scores are made, what passes. All from the year's scheme.</summary>
internal static class FrameworkWords
{
    public static IReadOnlyList<string> Instruments(SchemeDefinition scheme) =>
        [
            $"การประเมินปีงบประมาณ พ.ศ. {scheme.FiscalYear} ใช้แบบวัด {scheme.Instruments.Count} เครื่องมือ รวม {scheme.Indicators.Count} ตัวชี้วัด ดังนี้",
        ];

    public static IReadOnlyList<string> EachInstrument(SchemeDefinition scheme) =>
        [
            .. scheme.Instruments.Select(i =>
                string.Join(" ", new[] { Name(i), About(scheme, i), Asked(scheme, i), Parts(scheme, i) }.OfType<string>())
            ),
        ];

    public static IReadOnlyList<string> Computation(SchemeDefinition scheme)
    {
        var weights = scheme.Instruments.Select(i => $"{i.Code} ร้อยละ {ScoreWords.Need(i.Weight * 100)}");
        return
        [
            $"คะแนนคิดเป็นขั้นจากข้อคำถามขึ้นไปถึงคะแนนรวมตามตารางต่อไปนี้ แต่ละขั้นใช้ค่าก่อนปัดเศษ แล้วจึงแสดงผลเป็นทศนิยมสองตำแหน่ง คะแนนรวมเป็นผลรวมของคะแนนแบบวัดตามน้ำหนัก คือ {ThaiList.And(weights)}",
        ];
    }

    public static IReadOnlyList<string> Levels(SchemeDefinition scheme) =>
        [
            $"ตัวชี้วัดหรือข้อคำถามที่ได้ต่ำกว่า {ScoreWords.Need(scheme.PassMark)} คะแนนถือว่าไม่ผ่านเกณฑ์และต้องแก้ไขโดยเร่งด่วน ส่วนที่ได้ตั้งแต่เกณฑ์ขึ้นไปให้พัฒนาหรือรักษาระดับ ผลการประเมินของหน่วยงานแบ่งเป็น {scheme.Levels.Count} ระดับตามตารางต่อไปนี้",
        ];

    private static string Name(Instrument instrument) => $"แบบวัด{instrument.Name} ({instrument.Code})";

    /// <summary>As the scheme says; one that was kept before schemes said it takes the shipped words.</summary>
    private static string? About(SchemeDefinition scheme, Instrument instrument) =>
        instrument.About ?? Shipped(scheme, instrument.Code)?.About;

    private static string? About(SchemeDefinition scheme, Instrument instrument, InstrumentPart part) =>
        part.About ?? Shipped(scheme, instrument.Code)?.Parts.FirstOrDefault(p => p.Code == part.Code)?.About;

    private static Instrument? Shipped(SchemeDefinition scheme, string code) =>
        ShippedSchemes.Of(scheme.FiscalYear)?.Instruments.FirstOrDefault(i => i.Code == code);

    private static string Asked(SchemeDefinition scheme, Instrument instrument)
    {
        var indicators = scheme.IndicatorsOf(instrument.Code).ToList();
        var items = scheme.Items.Count(item => indicators.Exists(i => i.Code == item.Indicator));
        var count = scheme.ItemsAreKnown && items > 0 ? $" {items} ข้อ" : "";
        var divided = indicators
            .Where(i => i.SubIndicators.Count > 0)
            .Select(i =>
                $" ตัวชี้วัด{i.Name}แบ่งเป็น {i.SubIndicators.Count} ตัวชี้วัดย่อย คือ {ThaiList.And(i.SubIndicators.Select(s => s.Name))}"
            );
        return $"มี {indicators.Count} ตัวชี้วัด{count} ได้แก่ {ThaiList.And(indicators.Select(i => i.Name))}{string.Concat(divided)}";
    }

    private static string? Parts(SchemeDefinition scheme, Instrument instrument)
    {
        if (instrument.Parts.Count == 0)
            return null;
        var parts = instrument.Parts.Select(p =>
            $"{p.Name} น้ำหนักร้อยละ {ScoreWords.Need(p.Weight * 100)} {About(scheme, instrument, p)}".TrimEnd()
        );
        return $"แบบวัด {instrument.Code} แบ่งเป็น {instrument.Parts.Count} ส่วน คือ {string.Join(" และ ", parts)}";
    }
}

using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Data.Assessments;

/// <summary>What a scheme must be before anything is computed by it.</summary>
public static class SchemeCheck
{
    /// <returns>What is wrong, in Thai; empty when nothing is.</returns>
    public static IReadOnlyList<string> Problems(SchemeDefinition scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);

        return [.. OfWeights(scheme), .. OfCodes(scheme), .. OfReferences(scheme), .. OfLevels(scheme)];
    }

    private static IEnumerable<string> OfWeights(SchemeDefinition scheme)
    {
        var sum = scheme.Instruments.Sum(i => i.Weight);
        if (sum != 1)
            yield return $"น้ำหนักของเครื่องมือรวมกันต้องได้ 100% แต่ได้ {ScoreWords.Percent(sum)}";
        foreach (var instrument in scheme.Instruments)
        {
            if (instrument.Weight <= 0 || instrument.Parts.Any(p => p.Weight <= 0))
                yield return $"น้ำหนักของ {instrument.Code} ต้องมากกว่า 0";
            if (instrument.Parts.Count > 0 && instrument.Parts.Sum(p => p.Weight) != instrument.Weight)
                yield return $"น้ำหนักของส่วนต่าง ๆ ใน {instrument.Code} ต้องรวมกันได้ {ScoreWords.Percent(instrument.Weight)}";
        }
    }

    private static IEnumerable<string> OfCodes(SchemeDefinition scheme)
    {
        var codes = scheme.AllCodes().ToList();
        if (codes.Exists(string.IsNullOrWhiteSpace))
            yield return "มีรหัสที่เว้นว่างไว้";
        foreach (var code in codes.GroupBy(c => c, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            yield return $"รหัส {code.Key} ซ้ำกัน";
        foreach (var code in codes.Where(c => c.Contains('/', StringComparison.Ordinal)))
            yield return $"รหัส {code} ใช้เครื่องหมาย / ไม่ได้";
    }

    private static IEnumerable<string> OfReferences(SchemeDefinition scheme)
    {
        foreach (var indicator in scheme.Indicators.Where(i => scheme.Instruments.All(t => t.Code != i.Instrument)))
            yield return $"ตัวชี้วัด {indicator.Code} อ้างเครื่องมือ {indicator.Instrument} ที่ไม่มีในเกณฑ์";
        foreach (var instrument in scheme.Instruments.Where(t => !scheme.IndicatorsOf(t.Code).Any()))
            yield return $"เครื่องมือ {instrument.Code} ไม่มีตัวชี้วัด";
        foreach (var item in scheme.Items)
        {
            var indicator = scheme.Indicators.FirstOrDefault(i => i.Code == item.Indicator);
            if (indicator is null)
                yield return $"ข้อ {item.Code} อ้างตัวชี้วัด {item.Indicator} ที่ไม่มีในเกณฑ์";
            else if (indicator.SubIndicators.Count > 0 && indicator.SubIndicators.All(s => s.Code != item.SubIndicator))
                yield return $"ข้อ {item.Code} ต้องอยู่ในตัวชี้วัดย่อยของตัวชี้วัด {item.Indicator}";
        }

        var codes = scheme
            .Instruments.SelectMany(i => i.Parts.Select(p => p.Code).Prepend(i.Code))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var code in scheme.ConditionedOn.Where(c => !codes.Contains(c)))
            yield return $"เงื่อนไขของระดับอ้าง {code} ที่ไม่ใช่เครื่องมือ";
    }

    private static IEnumerable<string> OfLevels(SchemeDefinition scheme)
    {
        if (scheme.Levels is not [.., { From: 0, EachFrom: null }])
            yield return "ระดับสุดท้ายต้องเริ่มที่ 0 และไม่มีเงื่อนไขรายเครื่องมือ";
        for (var i = 1; i < scheme.Levels.Count; i++)
            if (scheme.Levels[i].From > scheme.Levels[i - 1].From)
                yield return $"ระดับต้องเรียงจากสูงไปต่ำ: “{scheme.Levels[i].Name}” อยู่ผิดที่";
        if (scheme.Levels.Any(l => l.EachFrom is not null) && scheme.ConditionedOn.Count == 0)
            yield return "มีระดับที่มีเงื่อนไขรายเครื่องมือ แต่ยังไม่ได้บอกว่าเครื่องมือใดบ้าง";
        if (scheme.PassMark is < 0 or > 100 || scheme.Levels.Any(l => l.From is < 0 or > 100 || l.EachFrom is < 0 or > 100))
            yield return "เกณฑ์ผ่านและเกณฑ์ของระดับต้องอยู่ระหว่าง 0 ถึง 100";
    }
}

using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Settings;

namespace ItaWorkflow.Workflows.Measures.Forms;

/// <summary>A few measures to see a form with: the year's own, else invented ones. Pure.</summary>
public static class FormSample
{
    private const int Few = 3;

    /// <param name="year">The year's measures as they are.</param>
    public static MeasuresTableFacts Of(MeasuresTableFacts year, TableForm form)
    {
        ArgumentNullException.ThrowIfNull(year);
        var measures = year.Measures.Count > 0 ? year.Measures.Take(Few).ToList() : [.. Invented(year)];
        return year with { Measures = measures, Form = form };
    }

    private static IEnumerable<TabledMeasure> Invented(MeasuresTableFacts year)
    {
        var indicators = year.Scheme?.Indicators ?? [];
        var due = $"ภายในเดือนมีนาคม {year.Year}";
        yield return new(
            new()
            {
                Title = "ปรับหน้าเว็บไซต์ให้หาข้อมูลง่าย",
                Issue = "ประชาชนหาข้อมูลของหน่วยงานไม่พบ",
                Indicator = Code(indicators, 0),
                Steps = "รวมข้อมูลที่ประชาชนควรรู้ไว้หน้าแรก\nตรวจลิงก์ทุกเดือน",
                FollowUp = "รายงานผู้บริหารทุกไตรมาส",
                Due = DuePeriod.On(year.Year.Last),
                DueText = due,
                PaperResult = "ปรับหน้าแรกแล้ว",
            },
            "กองยุทธศาสตร์และงบประมาณ"
        );
        yield return new(
            new()
            {
                Title = "ประกาศเจตนารมณ์ไม่รับของขวัญ",
                Issue = "เจ้าหน้าที่บางส่วนยังไม่รู้นโยบาย",
                Indicator = Code(indicators, indicators.Count - 1),
                Steps = "ประกาศและติดทุกจุดบริการ",
                FollowUp = "รายงานรอบ 6 เดือน",
                Due = DuePeriod.On(year.Year.Last),
                DueText = due,
                ResponsibleText = "ผู้บริหาร",
                Remark = "ทำต่อเนื่องทุกปี",
            },
            "ผู้บริหาร"
        );
    }

    private static string Code(IReadOnlyList<Indicator> indicators, int at) =>
        indicators.Count == 0 ? "" : indicators[Math.Clamp(at, 0, indicators.Count - 1)].Code;
}

using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Assessments;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>What a measure that answers a finding begins with; its divisions and owners are left to the secretary.</summary>
public static class FindingDraft
{
    public static MeasureContent Of(YearFindings found, Finding finding, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(finding);

        var year = new FiscalYear(found.Scheme.FiscalYear + 1);
        var mends = finding.Kind is FindingKind.MustMend;
        var due = Due(year, mends, today);
        return new()
        {
            Title = Cut($"{(mends ? "ปรับปรุง" : "รักษาระดับ")}: {finding.Name}"),
            Kind = mends ? MeasureKind.Improve : MeasureKind.Keep,
            Issue = found.Own(finding.Code) ?? Named(finding),
            Indicator = finding.Indicator,
            Steps = found.Guidance(finding.Code),
            FollowUp = "รายงานผลให้ผู้บริหารทราบรอบ 6 เดือน และรอบ 12 เดือน",
            Due = DuePeriodText.Read(due, year)!,
            DueText = due,
        };
    }

    private static string Named(Finding finding) =>
        finding.IsIndicator ? $"ตัวชี้วัดที่ {finding.Code} {finding.Name}" : $"{finding.Code} {finding.Name}".TrimEnd();

    /// <summary>What fails is mended by the half-year, while that is to come; what holds is kept the year long.</summary>
    private static string Due(FiscalYear year, bool mends, DateOnly today) =>
        !mends ? "ตลอดปีงบประมาณ"
        : today <= year.HalfYear ? $"ภายในเดือนมีนาคม {year}"
        : $"ภายในเดือนกันยายน {year}";

    private static string Cut(string title) => title.Length <= 500 ? title : title[..500];
}

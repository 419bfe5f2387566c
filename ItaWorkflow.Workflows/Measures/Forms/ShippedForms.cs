using ItaWorkflow.Data.Settings;

namespace ItaWorkflow.Workflows.Measures.Forms;

/// <summary>The forms that the product comes with, from which an office makes its own.</summary>
public static class ShippedForms
{
    /// <summary>Plan and result in one table, by instrument.</summary>
    public static TableForm Measures { get; } =
        new([
            new(FormColumnKind.Issue, Head(FormColumnKind.Issue)),
            new(FormColumnKind.Steps, Head(FormColumnKind.Steps)),
            new(FormColumnKind.Responsible, Head(FormColumnKind.Responsible)),
            new(FormColumnKind.Due, Head(FormColumnKind.Due)),
            new(FormColumnKind.Result, Head(FormColumnKind.Result)),
        ])
        {
            Title = $"มาตรการส่งเสริมคุณธรรมและความโปร่งใส\nของ{TableForm.OfficeMark} ประจำปีงบประมาณ พ.ศ. {TableForm.YearMark}",
            Groups = FormGroups.Instrument,
            IsLandscape = true,
        };

    public static TableForm Results { get; } =
        new([
            new(FormColumnKind.Issue, "ประเด็นที่ต้องปรับปรุง"),
            new(FormColumnKind.Steps, "แนวทาง/มาตรการ"),
            new(FormColumnKind.Responsible, Head(FormColumnKind.Responsible)),
            new(FormColumnKind.States, Head(FormColumnKind.States)),
            new(FormColumnKind.Remark, Head(FormColumnKind.Remark)),
        ])
        {
            Groups = FormGroups.Instrument,
            IsLandscape = true,
        };

    /// <summary>What each table can show.</summary>
    public static IReadOnlyList<FormColumnKind> KindsOfMeasures { get; } = Enum.GetValues<FormColumnKind>();

    public static IReadOnlyList<FormColumnKind> KindsOfResults { get; } =
    [.. Enum.GetValues<FormColumnKind>().Where(k => k is not (FormColumnKind.Indicator or FormColumnKind.Budget))];

    /// <summary>What a column is called until the office calls it otherwise.</summary>
    public static string Head(FormColumnKind kind) =>
        kind switch
        {
            FormColumnKind.Number => "ที่",
            FormColumnKind.Indicator => "ตัวชี้วัด",
            FormColumnKind.Issue => "ประเด็น",
            FormColumnKind.Measure => "มาตรการ",
            FormColumnKind.Steps => "แนวทาง/ขั้นตอน",
            FormColumnKind.Responsible => "ผู้รับผิดชอบ",
            FormColumnKind.Due => "ระยะเวลา",
            FormColumnKind.FollowUp => "การรายงานผลและกำกับติดตาม",
            FormColumnKind.FollowUpAndDue => "การกำกับติดตามและกำหนดเวลาแล้วเสร็จ",
            FormColumnKind.Budget => "งบประมาณ",
            FormColumnKind.States => "สถานะการดำเนินการ",
            FormColumnKind.Result => "ผลการดำเนินการ",
            FormColumnKind.Remark => "หมายเหตุ",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}

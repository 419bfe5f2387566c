namespace ItaWorkflow.Data.Memos;

/// <summary>ประเภทเรื่อง: what a memo is about, for the rules that choose its route. Stored by number: append only.</summary>
public enum MemoKind
{
    General,
    ItaAnalysis,
    Measures,
    HalfYearReport,
    AnnualReport,
    Finance,
}

public static class MemoKinds
{
    public static string Words(this MemoKind kind) =>
        kind switch
        {
            MemoKind.General => "เรื่องทั่วไป",
            MemoKind.ItaAnalysis => "การวิเคราะห์ผล ITA",
            MemoKind.Measures => "มาตรการส่งเสริมคุณธรรม",
            MemoKind.HalfYearReport => "รายงานผลรอบ 6 เดือน",
            MemoKind.AnnualReport => "รายงานผลประจำปี",
            MemoKind.Finance => "การเงินและพัสดุ",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}

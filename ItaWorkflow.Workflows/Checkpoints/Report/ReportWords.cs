using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>A paragraph part of the report that the secretary may word anew.</summary>
/// <param name="Key">The same in every round.</param>
public sealed record CheckpointReportPart(string Key, string Title, string Proposed);

/// <summary>The sentences that are proposed for a report: every one from the facts.</summary>
public static class ReportWords
{
    public const string Introduction = "introduction";
    public const string Summary = "summary";
    public const string Advice = "advice";

    public static IReadOnlyList<CheckpointReportPart> Parts(CheckpointFacts facts) =>
        [
            new(Introduction, "ความเป็นมา", Introduce(facts)),
            new(Summary, "สรุปผลการดำเนินงาน", Summarize(facts)),
            new(Advice, "ปัญหา อุปสรรค และข้อเสนอแนะ", string.Join('\n', ReportAdvice.Of(facts))),
        ];

    /// <summary>As it stands in the report: the secretary's own words, else what is proposed.</summary>
    public static IReadOnlyList<string> Paragraphs(CheckpointFacts facts, string key) =>
        (facts.Own.GetValueOrDefault(key) ?? Parts(facts).Single(p => p.Key == key).Proposed).Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    /// <summary>รายงานผลการดำเนินงานตามมาตรการ … รอบ 6 เดือน</summary>
    public static string Name(CheckpointRound round) =>
        $"รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส {round.Words()}";

    public static string Share(int part, int whole) =>
        whole == 0 ? "0.00" : (100m * part / whole).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Introduce(CheckpointFacts facts)
    {
        var now = facts.Now;
        var by = facts.Adoption.Length > 0 ? $" ตาม{facts.Adoption}" : "";
        return $"ตามที่{facts.Agency}กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {now.FiscalYear} "
            + $"จำนวน {now.Entries.Count} มาตรการ{by} และให้หน่วยงานที่รับผิดชอบรายงานผลเป็นสองรอบ คือ รอบ 6 เดือนและรอบ 12 เดือน นั้น\n"
            + (
                now.IsOpen && ThaiDate.DayOf(now.AsOf) > now.CutOff
                    ? $"รายงานฉบับนี้เป็นฉบับร่าง รวมผลที่บันทึกถึงวันที่ {ThaiDate.Long(ThaiDate.DayOf(now.AsOf))} รอบนี้ยังไม่ปิด"
                : now.IsOpen
                    ? $"รายงานฉบับนี้รวมผลที่ได้รับถึงวันที่ {ThaiDate.Long(ThaiDate.DayOf(now.AsOf))} ก่อนวันตัดรอบ {ThaiDate.Long(now.CutOff)}"
                : $"บัดนี้ {(now.StandsOn < now.CutOff ? "ตัด" : "สิ้นสุด")}{now.Round.Words()}แล้ว จึงรวบรวมผลการดำเนินงาน ข้อมูล ณ วันที่ {ThaiDate.Long(now.StandsOn)} ดังรายละเอียดต่อไปนี้"
            );
    }

    private static string Summarize(CheckpointFacts facts)
    {
        var now = facts.Now;
        var all = now.Entries.Count;
        var missing = now.Missing.ToList();
        var lines = new List<string>
        {
            $"มาตรการทั้งหมด {all} มาตรการ "
                + string.Join(" ", States.Select(s => $"{s.Words()} {now.Count(s)} มาตรการ (ร้อยละ {Share(now.Count(s), all)})"))
                + (missing.Count > 0 ? $" และยังไม่ได้รับรายงาน {missing.Count} มาตรการ ได้แก่ {Names(missing)}" : ""),
        };
        if (facts.SixMonth is { } before)
            lines.Add(
                $"เมื่อเทียบกับรอบ 6 เดือน มาตรการที่ดำเนินการแล้วเสร็จเปลี่ยนจาก {before.Count(ProgressStatus.Completed)} "
                    + $"เป็น {now.Count(ProgressStatus.Completed)} มาตรการ"
            );
        if (facts.LastYear is { } last)
            lines.Add(
                $"รอบเดียวกันของปีงบประมาณ พ.ศ. {last.FiscalYear} ดำเนินการแล้วเสร็จ {last.Count(ProgressStatus.Completed)} "
                    + $"จาก {last.Entries.Count} มาตรการ (ร้อยละ {Share(last.Count(ProgressStatus.Completed), last.Entries.Count)})"
            );
        return string.Join('\n', lines);
    }

    internal static readonly ProgressStatus[] States =
    [
        ProgressStatus.Completed,
        ProgressStatus.InProgress,
        ProgressStatus.NotStarted,
    ];

    /// <summary>So many are named in a sentence; the table tells the others.</summary>
    private const int Named = 3;

    private static string Names(List<CheckpointEntry> entries) =>
        string.Join(" ", entries.Take(Named).Select(e => $"“{e.Title}” ({e.Divisions})"))
        + (entries.Count > Named ? $" และอีก {entries.Count - Named} มาตรการตามตาราง" : "");
}

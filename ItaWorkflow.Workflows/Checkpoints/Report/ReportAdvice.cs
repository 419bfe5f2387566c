using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>What is proposed to be done next, a sentence a line.</summary>
internal static class ReportAdvice
{
    public static IEnumerable<string> Of(CheckpointFacts facts)
    {
        var now = facts.Now;
        var silent = now.Missing.Where(e => facts.Late.All(l => l.MeasureId != e.MeasureId)).ToList();
        if (now.Entries.Count == 0)
        {
            yield return "ยังไม่มีมาตรการของปีงบประมาณนี้ จึงยังไม่มีข้อเสนอแนะ";
            yield break;
        }
        if (silent.Count > 0 && now.StoodOn is null)
            yield return $"ให้หน่วยงานที่ยังไม่รายงาน ได้แก่ {Offices(silent)} เร่งรายงานผลต่อเลขานุการ ITA";
        foreach (var entry in now.Overdue.Where(e => !e.IsMissing))
            yield return $"เร่งรัดมาตรการ “{entry.Title}” ของ{entry.Divisions} ซึ่งเลยกำหนด {entry.Due}";
        var dead = now.Entries.SelectMany(e => e.Evidence).Count(e => e.Link is LinkState.Missing or LinkState.Unreachable);
        if (dead > 0)
            yield return $"แก้ไขลิงก์หลักฐานที่เปิดไม่ได้ {dead} รายการก่อนเผยแพร่รายงาน";
        var going = now.Entries.Count - now.Count(ProgressStatus.Completed);
        yield return (now.Round, going) switch
        {
            (_, 0) => "ทุกมาตรการดำเนินการแล้วเสร็จ ให้รักษาระดับและนำผลไปใช้วิเคราะห์ในการประเมินปีถัดไป",
            (CheckpointRound.SixMonth, _) => $"ให้ดำเนินการอีก {going} มาตรการให้แล้วเสร็จตามกำหนด และรายงานผลในรอบ 12 เดือน",
            _ => $"ให้นำ {going} มาตรการที่ยังไม่แล้วเสร็จไปพิจารณากำหนดเป็นมาตรการของปีงบประมาณถัดไป",
        };
    }

    /// <summary>Each once; where all are meant, none by name.</summary>
    private static string Offices(List<CheckpointEntry> silent)
    {
        var names = silent.SelectMany(e => e.Divisions.Split(CheckpointEntry.Between)).Distinct(StringComparer.Ordinal).ToList();
        return names.Contains(Measure.Everybody) ? Measure.Everybody : string.Join(" ", names);
    }
}

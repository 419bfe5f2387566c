using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>What stands beside a round's own results: the round before, and the reports that came too late.</summary>
internal static class ComparedTables
{
    /// <summary>Each measure's state in the round before and now.</summary>
    public static PaperTable Compared(RoundFacts before, RoundFacts now)
    {
        var then = before.Entries.ToDictionary(e => e.MeasureId, Words);
        return new(
            [new("ที่", 12, IsCentred: true), new("มาตรการ"), new(before.Round.Words(), 40), new(now.Round.Words(), 40)],
            [
                .. now.Entries.Select(e => new PaperRow([
                    $"{e.Ordinal}",
                    e.Title,
                    then.GetValueOrDefault(e.MeasureId, "ยังไม่ได้กำหนดมาตรการ"),
                    Words(e),
                ])),
            ]
        );
    }

    public static IEnumerable<PaperBlock> Late(CheckpointFacts facts)
    {
        yield return new PaperText("รายงานต่อไปนี้ได้รับหลังวันตัดรอบ จึงไม่รวมในจำนวนและตารางข้างต้น");
        yield return new PaperTable(
            [new("มาตรการ", 46), new("ผู้รายงาน", 34), new("สถานะ", 32), new("ผลการดำเนินงาน")],
            [
                .. facts.Late.Select(l => new PaperRow([
                    l.Title,
                    $"{l.By}\n{l.Divisions}\n{ThaiDate.Short(ThaiDate.DayOf(l.At))}",
                    l.Status,
                    l.Note,
                ])),
            ]
        );
    }

    private static string Words(CheckpointEntry entry) => entry.IsMissing ? CheckpointResultTables.Missing : entry.Status.Words();
}

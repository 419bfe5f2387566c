using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>How many stand where, with the round before and last year's beside.</summary>
internal static class SummaryTables
{
    public static IEnumerable<PaperBlock> Of(CheckpointFacts facts)
    {
        yield return Table(facts);
        if (facts.Afterwards.Length > 0)
            yield return new PaperNote($"หมายเหตุ ผลของรอบนี้บันทึกเข้าระบบภายหลัง เพราะ{facts.Afterwards}");
        if (facts.Correction.Length > 0)
            yield return new PaperNote($"หมายเหตุ ผลฉบับนี้แก้ไขจากผลที่ตัดรอบไว้เดิม เพราะ{facts.Correction}");
    }

    public static PaperCounts Chart(CheckpointFacts facts) =>
        new(
            facts.LastYear is { } last
                ? $"จำนวนมาตรการตามสถานะ เทียบกับปีงบประมาณ พ.ศ. {last.FiscalYear}"
                : "จำนวนมาตรการตามสถานะ",
            [
                .. Lines(facts.Now)
                    .Select((l, i) => new PaperCount(l.Label, l.Count, facts.LastYear is { } y ? Lines(y)[i].Count : null)),
            ]
        );

    private static PaperTable Table(CheckpointFacts facts)
    {
        var others = new[] { facts.SixMonth, facts.LastYear }.OfType<RoundFacts>().ToList();
        return new(
            [
                new("สถานะ"),
                new("จำนวนมาตรการ", 30, IsCentred: true),
                new("ร้อยละ", 22, IsCentred: true),
                .. others.Select(o => new PaperColumn($"{o.Round.Words()} ปี {o.FiscalYear}", 30, IsCentred: true)),
            ],
            [
                .. Lines(facts.Now)
                    .Select((l, i) => Row(facts.Now, l.Label, l.Count, [.. others.Select(o => Lines(o)[i].Count)])),
                Row(facts.Now, "รวม", facts.Now.Entries.Count, [.. others.Select(o => o.Entries.Count)]) with
                {
                    IsTotal = true,
                },
            ]
        )
        {
            Caption = "ตารางที่ 1 จำนวนมาตรการตามสถานะ",
        };
    }

    private static PaperRow Row(RoundFacts now, string label, int count, int[] others)
    {
        var share = ReportWords.Share(count, now.Entries.Count);
        return new([
            label,
            Whole(count),
            new(share) { Number = decimal.Parse(share, CultureInfo.InvariantCulture) },
            .. others.Select(Whole),
        ]);
    }

    private static PaperCell Whole(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static List<(string Label, int Count)> Lines(RoundFacts round) =>
        [.. ReportWords.States.Select(s => (s.Words(), round.Count(s))), (CheckpointResultTables.Missing, round.Missing.Count())];
}

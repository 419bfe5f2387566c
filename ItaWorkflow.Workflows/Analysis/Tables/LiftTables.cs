using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Analysis.Tables;

/// <summary>For the two levels above: which conditions fail, and the fewest changes that meet them, with what each gives.</summary>
internal static class LiftTables
{
    public static IEnumerable<PaperBlock> Of(AnalysisFacts facts) =>
        facts.Standing.Level is null ? [] : facts.Lifts.Take(2).SelectMany((lift, i) => Of(facts, lift, i + 1));

    private static IEnumerable<PaperBlock> Of(AnalysisFacts facts, LevelLift lift, int number)
    {
        yield return new PaperHeading($"6.{number} ระดับ “{lift.Target.Name}”", 2);
        yield return new PaperTable(
            [
                new("เงื่อนไขที่ยังไม่ผ่าน"),
                new("มี", 26, IsCentred: true),
                new("ต้องได้", 26, IsCentred: true),
                new("ยังขาด", 26, IsCentred: true),
            ],
            [
                .. lift.Failing.Select(f => new PaperRow([
                    facts.Words.PartName(f.Condition.Code),
                    ScoreWords.Short(f.Condition.Have!.Value, f.Condition.Need),
                    ScoreWords.Need(f.Condition.Need),
                    ScoreWords.Gap(f.Condition.Gap),
                ])),
            ]
        );
        if (lift.Together.Count > 0)
            yield return Moves(facts, lift);
        if (lift.Unknown.Count > 0)
            yield return new PaperText(
                $"ระดับนี้ยังมีเงื่อนไขของ {ThaiList.And(lift.Unknown.Select(u => facts.Words.PartName(u.Code)))} ซึ่งยังไม่มีคะแนนแยกส่วนให้ตรวจ"
            );
    }

    private static PaperTable Moves(AnalysisFacts facts, LevelLift lift)
    {
        var sum = facts.Total ?? 0;
        return new(
            [
                new("ที่", 12, IsCentred: true),
                new("สิ่งที่ต้องเปลี่ยน"),
                new("จาก", 18, IsCentred: true),
                new("เป็น", 18, IsCentred: true),
                new("คะแนนรวมเพิ่ม", 24, IsCentred: true),
                new("คะแนนรวมเป็น", 24, IsCentred: true),
            ],
            [
                .. lift.Together.Select(
                    (move, i) =>
                        new PaperRow([
                            $"{i + 1}",
                            facts.Words.Name(move.Code),
                            ScoreCells.Of(move.From),
                            ScoreCells.Of(move.To),
                            ScoreCells.Gain(move.TotalGain),
                            ScoreCells.Of(sum += move.TotalGain),
                        ])
                ),
            ]
        );
    }
}

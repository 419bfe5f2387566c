using ItaWorkflow.Workflows.Analysis.Tables;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>รายงานการวิเคราะห์ผลการประเมิน of one year as a <see cref="Paper"/>: every sentence and figure from the facts, for any scheme and result.</summary>
public static class AnalysisReport
{
    public static Paper Compose(AnalysisFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);

        var parts = ReportParts.Of(facts).ToDictionary(p => p.Key, StringComparer.Ordinal);
        var captions = new Captions();
        PaperSection[] sections =
        [
            new([
                new PaperTitle(["คำนำ"]),
                .. parts[ReportParts.Preface].Blocks(facts),
                new PaperBy(parts[ReportParts.SignedBy].Lines(facts)),
            ])
            {
                IsFront = true,
            },
            new([
                new PaperTitle([.. Title(facts)]),
                .. Headed(ReportParts.Rationale),
                new PaperHeading("2. กรอบการประเมิน"),
                .. Headed(ReportParts.Framework, 2),
                FrameworkTables.Instruments(facts.Scheme, captions),
                .. Headed(ReportParts.Computation, 2),
                ComputationTable.Of(facts.Scheme, captions),
                .. Headed(ReportParts.Levels, 2),
                FrameworkTables.Levels(facts, captions),
                .. FrameworkTables.Unsure(facts.Scheme),
                .. Headed(ReportParts.Result),
                .. ResultTables.Of(facts, captions),
                .. ContradictionNotes.Of(facts),
                .. InstrumentWords.Of(facts, parts),
                .. Headed(ReportParts.Urgent),
                .. UrgentTables.Of(facts),
                .. Headed(ReportParts.Keep),
                .. KeepTable.Of(facts, captions),
                .. Headed(ReportParts.Lift),
                .. LiftTables.Of(facts),
                .. Headed(ReportParts.Advice),
            ]),
            .. ReportMeasures.Of(facts, parts.GetValueOrDefault(ReportParts.Measures)),
        ];
        return new(Name(facts.Year), sections)
        {
            Cover = Cover(facts, parts[ReportParts.Cover].Lines(facts)),
            HasContents = true,
        };

        IEnumerable<PaperBlock> Headed(string key, int level = 1) =>
            parts[key].Blocks(facts).Prepend(new PaperHeading(parts[key].Title, level));
    }

    private static PaperCover Cover(AnalysisFacts facts, IReadOnlyList<string> lines) =>
        new(lines, facts.Address.Length > 0 ? [facts.Agency, facts.Address] : [facts.Agency], facts.Emblem);

    /// <summary>For the file and the memo: รายงานการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ 2566.</summary>
    public static string Name(int fiscalYear) => $"รายงานการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ {fiscalYear}";

    private static string[] Title(AnalysisFacts facts) =>
        [
            "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส",
            $"ในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. {facts.Year}",
        ];
}

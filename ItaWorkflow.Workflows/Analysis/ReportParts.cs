namespace ItaWorkflow.Workflows.Analysis;

/// <summary>The prose of the report, part by part, in its order.</summary>
public static class ReportParts
{
    internal const string Cover = "cover";
    internal const string Preface = "preface";
    internal const string SignedBy = "signed-by";
    internal const string Rationale = "rationale";
    internal const string Framework = "framework";
    internal const string Computation = "computation";
    internal const string Levels = "levels";
    internal const string Result = "result";
    internal const string Urgent = "urgent";
    internal const string Keep = "keep";
    internal const string Lift = "lift";
    internal const string Advice = "advice";
    internal const string Measures = "measures";

    /// <summary>Of one instrument, before the code.</summary>
    internal const string Instrument = "instrument-";

    public static IReadOnlyList<ReportPart> Of(AnalysisFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);

        return
        [
            new(Cover, "หน้าปก", OpeningWords.Cover(facts)),
            new(Preface, "คำนำ", OpeningWords.Preface(facts)),
            new(SignedBy, "ผู้ลงนามและวันที่ท้ายคำนำ", OpeningWords.SignedBy(facts)),
            new(Rationale, "1. หลักการและเหตุผล", OpeningWords.Rationale(facts)),
            new(
                Framework,
                "2.1 แบบวัด ตัวชี้วัด และน้ำหนักคะแนน",
                FrameworkWords.Instruments(facts.Scheme),
                FrameworkWords.EachInstrument(facts.Scheme)
            ),
            new(Computation, "2.2 การประมวลผลคะแนน", FrameworkWords.Computation(facts.Scheme)),
            new(Levels, "2.3 เกณฑ์ผ่านและระดับผลการประเมิน", FrameworkWords.Levels(facts.Scheme)),
            new(Result, "3. ผลการประเมินจำแนกตามแบบวัดและตัวชี้วัด", ResultWords.Of(facts)),
            .. InstrumentWords.Parts(facts),
            new(Urgent, "4. ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน", FindingWords.Urgent(facts)),
            new(Keep, "5. ประเด็นที่ต้องพัฒนาให้ดีขึ้นและรักษาระดับ", FindingWords.Keep(facts)),
            new(Lift, "6. การยกระดับผลการประเมิน", LiftWords.Of(facts)),
            new(Advice, "7. ข้อเสนอแนะและมาตรการ", AdviceWords.Paragraphs(facts), AdviceWords.Items(facts)),
            .. facts.Measures.Count > 0
                ? [new ReportPart(Measures, "ก่อนตารางมาตรการ", OpeningWords.Measures(facts))]
                : (ReportPart[])[],
        ];
    }
}

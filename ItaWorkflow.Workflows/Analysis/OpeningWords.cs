using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>คำนำ, หลักการและเหตุผล: true of any year's scheme and any result.</summary>
internal static class OpeningWords
{
    public static IReadOnlyList<string> Cover(AnalysisFacts facts) =>
        [
            "รายงานการวิเคราะห์ผลการประเมิน",
            "คุณธรรมและความโปร่งใสในการดำเนินงาน",
            "ของหน่วยงานภาครัฐ (ITA)",
            $"ประจำปีงบประมาณ พ.ศ. {facts.Year}",
        ];

    public static IReadOnlyList<string> SignedBy(AnalysisFacts facts) =>
        [facts.Agency, $"{ThaiDate.Months[facts.Today.Month - 1]} {facts.Today.Year + ThaiDate.BuddhistOffset}"];

    /// <summary>Before the table of measures.</summary>
    public static IReadOnlyList<string> Measures(AnalysisFacts facts) =>
        [
            $"จากการวิเคราะห์ผลการประเมิน ปีงบประมาณ พ.ศ. {facts.Year} {facts.Agency}กำหนดมาตรการ {facts.Measures.Count} เรื่อง เพื่อดำเนินการในปีงบประมาณ พ.ศ. {facts.Year + 1} ดังนี้",
        ];

    public static IReadOnlyList<string> Preface(AnalysisFacts facts) =>
        [
            $"การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ทำให้หน่วยงานเห็นการทำงานของตนจาก{Sources(facts.Scheme)} ผลของแต่ละปีบอกได้ว่างานส่วนใดได้รับความเชื่อมั่นแล้ว และงานส่วนใดต้องปรับปรุง",
            $"{Outcome(facts)} รายงานฉบับนี้วิเคราะห์{Depth(facts)} แยกประเด็นที่ต้องแก้ไขโดยเร่งด่วนออกจากประเด็นที่ควรพัฒนาหรือรักษาระดับ และเสนอแนวทางที่นำไปกำหนดเป็นมาตรการได้",
            $"รายงานนี้ใช้ประกอบการพิจารณาของผู้บริหาร และเป็นข้อมูลสำหรับกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. {facts.Year + 1}",
        ];

    public static IReadOnlyList<string> Rationale(AnalysisFacts facts) =>
        [
            $"แผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็นการต่อต้านการทุจริตและประพฤติมิชอบ ใช้ผลการประเมิน ITA เป็นตัวชี้วัดหนึ่งของการป้องกันการทุจริต รายงานนี้ถือ {ScoreWords.Need(facts.Scheme.PassMark)} คะแนนเป็นเกณฑ์ผ่าน หน่วยงานจึงต้องทราบว่าคะแนนของตนขาดที่ข้อใด ผู้ใดต้องแก้ไข และภายในเวลาใด",
            "การวิเคราะห์รายตัวชี้วัดและรายข้อทำให้มาตรการของปีถัดไปตรงกับจุดที่คะแนนขาด และติดตามผลได้ทั้งรอบ 6 เดือนและรอบ 12 เดือน",
        ];

    private static string Sources(SchemeDefinition scheme) =>
        ThaiList.And(scheme.Instruments.Select(i => $"แบบวัด{i.Name} ({i.Code})"));

    private static string Outcome(AnalysisFacts facts) =>
        (facts.Total, facts.Standing.Level) switch
        {
            ({ } total, { } level) =>
                $"{facts.Agency}ได้คะแนนรวม {ScoreWords.Two(total)} คะแนน ในปีงบประมาณ พ.ศ. {facts.Year} {(facts.Standing.IsCertain ? $"อยู่ในระดับ “{level.Name}”" : "")}".TrimEnd(),
            _ => $"ผลการประเมินของ{facts.Agency} ปีงบประมาณ พ.ศ. {facts.Year} ที่บันทึกไว้ยังไม่ครบ จึงยังไม่มีคะแนนรวม",
        };

    private static string Depth(AnalysisFacts facts) =>
        facts.Findings.Any(f => !f.IsIndicator) ? "คะแนนรายตัวชี้วัดและรายข้อคำถามที่มีข้อมูล"
        : facts.Findings.Count > 0 ? "คะแนนรายตัวชี้วัด"
        : "คะแนนเท่าที่มีข้อมูล";
}

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>What precedes the tables of what would lift the level.</summary>
internal static class LiftWords
{
    public static IReadOnlyList<string> Of(AnalysisFacts facts)
    {
        if (facts.Standing.Level is not { } level)
            return ["คะแนนยังไม่ครบ จึงยังบอกไม่ได้ว่าต้องทำอย่างไรจึงจะได้ระดับสูงขึ้น"];
        if (level == facts.Scheme.Levels[0])
            return
            [
                facts.Standing.IsCertain
                    ? $"ผลการประเมินอยู่ในระดับ “{level.Name}” ซึ่งเป็นระดับสูงสุดแล้ว จึงเน้นการรักษาระดับตามส่วนที่ 5"
                    : $"คะแนนที่มีอยู่ยังไม่ตัดระดับสูงสุด “{level.Name}” ออก แต่ต้องมีคะแนนรายแบบวัดให้ครบจึงจะยืนยันได้",
            ];
        var next = facts.Lifts[0];
        var steps = next.Together.Count;
        return
        [
            steps == 0
                ? $"ระดับถัดไปคือ “{next.Target.Name}” ตารางต่อไปนี้แสดงเงื่อนไขที่ยังไม่ผ่าน แต่ยังไม่มีคะแนนรายตัวชี้วัดครบ จึงยังบอกไม่ได้ว่าควรแก้ข้อใด"
                : $"ระดับถัดไปคือ “{next.Target.Name}” จากคะแนนที่มีอยู่ หากข้ออื่นคงเดิม ต้องเปลี่ยนอย่างน้อย {steps} รายการจึงจะครบทุกเงื่อนไข ตารางต่อไปนี้แสดงเงื่อนไขที่ยังไม่ผ่านและรายการที่ทำให้ถึงโดยเปลี่ยนน้อยที่สุด ข้อที่ตรวจได้เพียง 0 หรือ 100 เปลี่ยนเป็น 100 ส่วนการรับรู้คิดเป็นค่าเฉลี่ยของตัวชี้วัด",
        ];
    }
}

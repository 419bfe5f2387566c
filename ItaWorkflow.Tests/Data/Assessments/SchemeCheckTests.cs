using ItaWorkflow.Data.Assessments;

namespace ItaWorkflow.Tests.Data.Assessments;

public sealed class SchemeCheckTests
{
    private static readonly SchemeDefinition Scheme = ShippedSchemes.Of(2566)!;

    [Fact]
    public void What_does_not_hold_together_is_named()
    {
        Refused(
            "น้ำหนักของเครื่องมือรวมกันต้องได้ 100% แต่ได้ 90%",
            Scheme with
            {
                Instruments = [.. Scheme.Instruments.Select(Lighter)],
            }
        );
        Refused("รหัส o1 ซ้ำกัน", Scheme with { Items = [.. Scheme.Items, new("O1", "ซ้ำ", "9", "9.1")] });
        Refused("ข้อ o99 อ้างตัวชี้วัด 11 ที่ไม่มีในเกณฑ์", Scheme with { Items = [.. Scheme.Items, new("o99", "", "11")] });
        Refused("ข้อ o99 ต้องอยู่ในตัวชี้วัดย่อยของตัวชี้วัด 9", Scheme with { Items = [.. Scheme.Items, new("o99", "", "9")] });
        Refused("เครื่องมือ OIT ไม่มีตัวชี้วัด", Scheme with { Indicators = [.. Scheme.Indicators.Take(8)], Items = [] });
        Refused(
            "ระดับสุดท้ายต้องเริ่มที่ 0 และไม่มีเงื่อนไขรายเครื่องมือ",
            Scheme with
            {
                Levels = [.. Scheme.Levels.SkipLast(1)],
            }
        );
        Refused(
            "ระดับต้องเรียงจากสูงไปต่ำ: “ผ่านดีเยี่ยม” อยู่ผิดที่",
            Scheme with
            {
                Levels = [.. Scheme.Levels.Reverse(), new("F", 0)],
            }
        );
        Refused("มีระดับที่มีเงื่อนไขรายเครื่องมือ แต่ยังไม่ได้บอกว่าเครื่องมือใดบ้าง", Scheme with { ConditionedOn = [] });
        Refused("เงื่อนไขของระดับอ้าง XIT ที่ไม่ใช่เครื่องมือ", Scheme with { ConditionedOn = ["XIT"] });
        Refused("เกณฑ์ผ่านและเกณฑ์ของระดับต้องอยู่ระหว่าง 0 ถึง 100", Scheme with { PassMark = 101 });
    }

    private static Instrument Lighter(Instrument instrument) =>
        instrument.Code == "OIT" ? instrument with { Weight = 0.3m } : instrument;

    private static void Refused(string problem, SchemeDefinition scheme) =>
        Assert.Contains(problem, SchemeCheck.Problems(scheme));
}

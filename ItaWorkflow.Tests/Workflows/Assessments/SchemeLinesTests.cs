using System.Text.Json;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Workflows.Assessments;

namespace ItaWorkflow.Tests.Workflows.Assessments;

public sealed class SchemeLinesTests
{
    [Theory]
    [InlineData(2564)]
    [InlineData(2566)]
    [InlineData(2570)]
    public void What_is_shown_is_what_is_read_again(int year)
    {
        var scheme = ShippedSchemes.Of(year)!;

        var (read, refusals) = SchemeLines.Of(scheme).Read(year);

        Assert.Empty(refusals);
        Assert.Equal(JsonSerializer.Serialize(scheme), JsonSerializer.Serialize(read));
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_named()
    {
        var lines = SchemeLines.Of(ShippedSchemes.Of(2566)!) with
        {
            PassMark = "แปดสิบห้า",
            Levels = "ผ่าน | ๘๕\nไม่ผ่าน | ศูนย์",
            Windows = "OIT | 1 เม.ย. 2566 | วันสุดท้าย",
            Indicators = "1 | ก | IIT\n9 | ข | ABC",
        };

        Assert.Equal(
            [
                "ตัวชี้วัด 9: ไม่พบเครื่องมือหรือตัวชี้วัด “ABC”",
                "เกณฑ์ผ่าน: “แปดสิบห้า” ไม่ใช่ตัวเลข",
                "ระดับ ไม่ผ่าน: “ศูนย์” ไม่ใช่ตัวเลข",
                "ช่วงเวลา OIT: อ่านวันไม่ได้ โปรดพิมพ์เช่น 1 เม.ย. 2567",
            ],
            lines.Read(2566).Refusals.Select(r => r.Text)
        );
    }
}

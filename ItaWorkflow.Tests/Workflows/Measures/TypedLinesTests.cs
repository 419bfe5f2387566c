using ItaWorkflow.Workflows.Measures;

namespace ItaWorkflow.Tests.Workflows.Measures;

public sealed class TypedLinesTests
{
    [Theory]
    [InlineData("1. สำรวจ\n๒) จัดทำ\n- เผยแพร่", "สำรวจ|จัดทำ|เผยแพร่")]
    [InlineData("๑.จัดทำ", "จัดทำ")]
    [InlineData("(1) จัดทำ\n(๒) เผยแพร่", "จัดทำ|เผยแพร่")]
    [InlineData("1.1 จัดทำ\n1.2 เผยแพร่", "จัดทำ|เผยแพร่")]
    [InlineData("1 จัดทำ\n2 เผยแพร่", "จัดทำ|เผยแพร่")]
    [InlineData("ขั้นตอนที่ ๑ จัดทำ\nขั้นตอนที่ ๒ เผยแพร่", "จัดทำ|เผยแพร่")]
    [InlineData("• จัดทำ\r\n* เผยแพร่", "จัดทำ|เผยแพร่")]
    [InlineData("2.5 ล้านบาทจากงบกลาง", "2.5 ล้านบาทจากงบกลาง")]
    [InlineData("10.30 น. ประชุม\n12 คนเข้าอบรม", "10.30 น. ประชุม|12 คนเข้าอบรม")]
    [InlineData("3 ครั้งต่อปี", "3 ครั้งต่อปี")]
    [InlineData("\n - \n", "")]
    public void A_number_typed_before_a_step_goes_and_a_number_that_means_something_stays(string typed, string lines) =>
        Assert.Equal(lines, string.Join('|', TypedLines.Of(typed)));
}

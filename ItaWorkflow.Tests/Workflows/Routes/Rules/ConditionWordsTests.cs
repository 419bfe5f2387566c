using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes.Rules;

namespace ItaWorkflow.Tests.Workflows.Routes.Rules;

public sealed class ConditionWordsTests
{
    [Theory]
    [InlineData("amount > 100000", "วงเงินเกิน 100,000 บาท")]
    [InlineData("= 500000.50 >= amount", "วงเงินไม่เกิน 500,000.50 บาท")]
    [InlineData("amount >= 50000 and urgency = \"mostUrgent\"", "วงเงินตั้งแต่ 50,000 บาท และชั้นความเร็วเป็นด่วนที่สุด")]
    [InlineData(
        "amount > 1 and (division = \"กองคลัง\" or kind != \"finance\")",
        "วงเงินเกิน 1 บาท และ(เป็นเรื่องของกองคลัง หรือประเภทเรื่องไม่ใช่การเงินและพัสดุ)"
    )]
    [InlineData("not(amount < 10)", "ไม่ใช่กรณีที่วงเงินไม่ถึง 10 บาท")]
    [InlineData("amount * 2 > 10", "ตรงตามเงื่อนไข “amount * 2 > 10”")]
    public void A_condition_reads_as_an_officer_would_say_it(string condition, string words) =>
        Assert.Equal(words, ConditionWords.Of(Condition.Parse(condition)));
}

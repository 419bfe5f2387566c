using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Tests.Workflows.Bpmn.Conditions;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("amount > 100000", true)]
    [InlineData("= amount <= 100000", false)]
    [InlineData("amount = 250000.0", true)]
    [InlineData("amount != 250000", false)]
    [InlineData("urgency = \"ด่วน\" and amount > 1", true)]
    [InlineData("urgency = \"ปกติ\" or not(flag)", false)]
    [InlineData("1 + 2 * 3 = 7 and (1 + 2) * 3 = 9", true)]
    [InlineData("10 / 4 = 2.5 and 10 - 4 - 3 = 3", true)]
    [InlineData("-amount < 0 and - 1 = 0 - 1", true)]
    [InlineData("\"ก\" + \"ข\" = \"กข\"", true)]
    [InlineData("\"a\\\"b\" = \"a\\\"b\"", true)]
    [InlineData("nothing = null", true)]
    [InlineData("nothing != null", false)]
    [InlineData("nothing > 1", false)]
    [InlineData("not(nothing > 1)", false)]
    [InlineData("nothing > 1 or true", true)]
    [InlineData("amount / 0 = null", true)]
    [InlineData("ผู้ช่วยเสนอ = \"ใช่\"", true)]
    [InlineData("true or false and false", true)]
    [InlineData("flag", true)]
    [InlineData("amount > ๑๐๐๐๐๐ and amount = ๒๕๐000.๐", true)]
    [InlineData("\"ข้อ ๕\" = \"ข้อ 5\"", false)]
    public void Conditions_hold_as_FEEL_says(string text, bool holds) => Assert.Equal(holds, Condition.Parse(text).Holds(Value));

    [Theory]
    [InlineData("amount > urgency")]
    [InlineData("flag + 1 = 2")]
    [InlineData("flag < true")]
    [InlineData("amount and flag")]
    [InlineData("not(amount)")]
    [InlineData("amount")]
    [InlineData("79228162514264337593543950335 * 2 > 1")]
    public void A_value_of_the_wrong_type_is_a_fault(string text) =>
        Assert.Throws<ConditionFaultException>(() => Condition.Parse(text).Holds(Value));

    [Theory]
    [InlineData("99999999999999999999999999999999 > 1")]
    [InlineData("1..2 > 1")]
    [InlineData("a b")]
    [InlineData("\"open")]
    [InlineData("not flag")]
    [InlineData("a = = b")]
    [InlineData("😀 = 1")]
    [InlineData("#{a}")]
    [InlineData("a <> b")]
    [InlineData("x in (1, 2)")]
    [InlineData("total-amount > 5")]
    [InlineData("ยอด-รวม > 5")]
    public void What_is_outside_the_subset_is_refused(string text) =>
        Assert.Throws<ConditionFaultException>(() => Condition.Parse(text));

    [Fact]
    public void A_long_chain_is_worked_out() =>
        Assert.True(Condition.Parse(string.Join(" or ", Enumerable.Repeat("1 = 2", 400)) + " or flag").Holds(Value));

    private static object? Value(string name) =>
        name switch
        {
            "amount" => 250_000m,
            "urgency" => "ด่วน",
            "flag" => true,
            "ผู้ช่วยเสนอ" => "ใช่",
            _ => null,
        };
}

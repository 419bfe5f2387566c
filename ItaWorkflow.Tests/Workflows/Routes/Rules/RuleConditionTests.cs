using ItaWorkflow.Workflows.Routes.Rules;

namespace ItaWorkflow.Tests.Workflows.Routes.Rules;

public sealed class RuleConditionTests
{
    [Theory]
    [InlineData("amount > 100000")]
    [InlineData("urgency = \"urgent\" or division = \"กองคลัง\"")]
    [InlineData("not(kind = \"finance\") and amount * 2 < 10")]
    public void A_condition_over_a_memo_is_taken(string condition) => Assert.Null(RuleCondition.Fault(condition, ["กองคลัง"]));

    [Theory]
    [InlineData("amount > ", "จบก่อนสมบูรณ์")]
    [InlineData("verdict = \"endorse\"", "verdict")]
    [InlineData("ammount > 5", "ammount")]
    [InlineData("amount > \"มาก\"", "ตัวเลข")]
    [InlineData("amount + 1", "จริงหรือเท็จ")]
    [InlineData("urgency = \"ด่วน\"", "mostUrgent")]
    [InlineData("kind = \"money\"", "finance")]
    [InlineData("division = \"กองลับ\"", "กองคลัง")]
    public void One_that_could_never_hold_says_why(string condition, string why) =>
        Assert.Contains(why, RuleCondition.Fault(condition, ["กองคลัง"]), StringComparison.Ordinal);
}

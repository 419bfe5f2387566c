using ItaWorkflow.Data.Memos;

namespace ItaWorkflow.Tests.Data.Memos;

public sealed class BahtAmountTests
{
    [Theory]
    [InlineData("125,000", "125,000")]
    [InlineData("๑๒๕,๐๐๐.๕๐ บาท", "125,000.50")]
    [InlineData(" 0 ", "0")]
    [InlineData("9999999999.99", "9,999,999,999.99")]
    public void An_amount_is_read_as_people_type_it(string typed, string shown)
    {
        Assert.True(BahtAmount.TryRead(typed, out var amount));
        Assert.Equal(shown, BahtAmount.Words(amount!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public void Nothing_typed_is_no_amount(string? typed)
    {
        Assert.True(BahtAmount.TryRead(typed, out var amount));
        Assert.Null(amount);
    }

    [Theory]
    [InlineData("แสนบาท")]
    [InlineData("-5")]
    [InlineData("1.234")]
    [InlineData("1oo")]
    [InlineData("10000000000")]
    [InlineData("1e6")]
    public void What_is_no_amount_is_not_guessed(string typed) => Assert.False(BahtAmount.TryRead(typed, out _));
}

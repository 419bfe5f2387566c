using ItaWorkflow.Data.Memos;

namespace ItaWorkflow.Tests.Data.Memos;

public sealed class RunningNumberTests
{
    private const string Own = "ตย ๕๒๕๐๐.๒";

    [Theory]
    [InlineData("23")]
    [InlineData("023")]
    [InlineData("๒๓")]
    [InlineData(" ๐๒๓ ")]
    [InlineData("23/2569")]
    [InlineData("๒๓/๒๕๖๙")]
    [InlineData("23 / พ.ศ. 2569")]
    [InlineData("ตย 52500.2/23")]
    [InlineData("ตย๕๒๕๐๐.๒/๒๓/๒๕๖๙")]
    public void One_number_is_one_however_it_is_written(string typed)
    {
        var number = RunningNumber.Read(typed, Own)!;

        Assert.Equal(("ตย ๕๒๕๐๐.๒/๒๓", "ตย๕๒๕๐๐.๒", 23), (number.Text, number.Register, number.Running));
        Assert.Equal(
            typed.Contains("69", StringComparison.Ordinal) || typed.Contains("๖๙", StringComparison.Ordinal) ? 2569 : null,
            number.Year
        );
    }

    [Theory]
    [InlineData("ว 23")]
    [InlineData("ว๒๓")]
    [InlineData("ว.๐๒๓")]
    [InlineData("ว 23/2569")]
    [InlineData("ตย 52500.2/ว 23")]
    public void A_circular_has_a_row_of_its_own(string typed)
    {
        var number = RunningNumber.Read(typed, Own)!;

        Assert.Equal(("ตย ๕๒๕๐๐.๒/ว ๒๓", "ตย๕๒๕๐๐.๒/ว", 23), (number.Text, number.Register, number.Running));
        Assert.Equal(number with { Year = null }, RunningNumber.Read(number.Text, ""));
        Assert.Equal(number.Text, RunningNumber.Of(number.Register, 23).Text.Replace("ตย๕", "ตย ๕", StringComparison.Ordinal));
    }

    [Fact]
    public void A_large_running_number_behind_its_own_prefix_is_no_year() =>
        Assert.Equal(2569, RunningNumber.Read("52500/2569", "52500")!.Running);

    [Theory]
    [InlineData("ด่วน")]
    [InlineData("ว")]
    [InlineData("ตย 52500.2/")]
    [InlineData("กว 23")]
    public void What_ends_in_no_number_is_none(string typed) => Assert.Null(RunningNumber.Read(typed, Own));
}

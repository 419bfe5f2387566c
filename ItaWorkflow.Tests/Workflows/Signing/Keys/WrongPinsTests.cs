using ItaWorkflow.Workflows.Signing.Keys;

namespace ItaWorkflow.Tests.Workflows.Signing.Keys;

public sealed class WrongPinsTests
{
    [Theory]
    [InlineData(5, 15)]
    [InlineData(10, 30)]
    [InlineData(15, 60)]
    [InlineData(500, 1440)]
    public void Each_further_five_rest_twice_as_long_up_to_a_day(int wrong, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), WrongPins.RestAfter(wrong));
}

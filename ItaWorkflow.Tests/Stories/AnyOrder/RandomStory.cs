using ItaWorkflow.Tests.Support;

namespace ItaWorkflow.Tests.Stories.AnyOrder;

/// <summary>
/// Twelve people and the clock do whatever comes to them, alone and two at once; after every act the record must be true. A seed that fails
/// says what was done last.
/// </summary>
public sealed class RandomStory(TestCluster cluster)
{
    [Theory]
    [InlineData(1)]
    public Task Whatever_people_do_in_whatever_order_the_record_is_true(int seed) => WalkAsync(seed, 300);

    /// <summary><c>ItaWorkflow.Tests -explicit only -class ItaWorkflow.Tests.Stories.RandomStory</c></summary>
    public static TheoryData<int> ManySeeds => [.. Enumerable.Range(101, 20)];

    [Theory(Explicit = true)]
    [MemberData(nameof(ManySeeds))]
    public Task Years_of_an_office_leave_the_record_true(int seed) => WalkAsync(seed, 2_000);

    private async Task WalkAsync(int seed, int acts)
    {
        await using var chain = new Chain(cluster);
        var office = await RandomOffice.OpenAsync(chain, new Random(seed));
        var walk = new RandomActs(office);
        var laws = new RandomLaws(office);
        try
        {
            for (var act = 0; act < acts; act++)
            {
                await walk.ActAsync();
                await laws.HoldAsync();
            }

            await laws.AskForeignJudgeAsync();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Seed {seed}. The latest acts:\n{office.Trace}", failure);
        }

        // A walk that went nowhere would prove nothing.
        Assert.True(laws.Papers > acts / 12, $"{laws.Papers} papers:\n{office.Tally}");
        Assert.True(laws.Numbers > acts / 30, $"{laws.Numbers} numbers:\n{office.Tally}");
    }
}

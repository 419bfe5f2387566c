using System.Globalization;
using ItaWorkflow.Workflows.Clock;

namespace ItaWorkflow.Tests.Workflows.Clock;

public sealed class TimedJobTests
{
    [Theory]
    [InlineData(1, "*/1 * * * *", "10:08")]
    [InlineData(5, "*/5 * * * *", "10:10")]
    [InlineData(10, "*/10 * * * *", "10:10")]
    [InlineData(60, "0 */1 * * *", "11:00")]
    [InlineData(360, "0 */6 * * *", "12:00")]
    public void It_is_due_at_the_full_periods_of_the_day(int minutes, string cron, string next)
    {
        var job = new TimedJob("key", "name", TimeSpan.FromMinutes(minutes), (_, _) => Task.CompletedTask);

        Assert.Equal(cron, job.Cron);
        Assert.Equal(
            new(new DateOnly(2026, 11, 20), TimeOnly.Parse(next, CultureInfo.InvariantCulture), TimeSpan.Zero),
            job.NextAfter(new(2026, 11, 20, 10, 7, 31, TimeSpan.Zero))
        );
    }

    [Fact]
    public void At_its_minute_the_next_one_is_a_period_later() =>
        Assert.Equal(
            new DateTimeOffset(2026, 11, 20, 10, 10, 0, TimeSpan.Zero),
            new TimedJob("key", "name", TimeSpan.FromMinutes(5), (_, _) => Task.CompletedTask).NextAfter(
                new(2026, 11, 20, 17, 5, 0, TimeSpan.FromHours(7))
            )
        );

    [Fact]
    public void Every_job_of_the_list_is_due_so_often_that_its_period_divides_the_day() =>
        Assert.All(TimedJobs.Jobs, job => Assert.Equal(0, TimeSpan.TicksPerDay % job.Every.Ticks));
}

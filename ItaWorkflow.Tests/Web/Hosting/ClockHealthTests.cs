using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Signing.Stamping;

namespace ItaWorkflow.Tests.Web.Hosting;

public sealed class ClockHealthTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task Who_looks_after_the_machine_is_told_that_its_clock_is_behind()
    {
        var id = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));
        Assert.Equal(TimeSpan.Zero, await BehindAsync());
        chain.Database.Clock.Advance(TimeSpan.FromSeconds(-5));
        Assert.Equal(TimeSpan.Zero, await BehindAsync());

        chain.Database.Clock.Advance(TimeSpan.FromMinutes(-59));
        await using var application = new WebApplication(chain.Database).Start();
        using var client = await new Client(application).SignInAsync("admin");
        Assert.StartsWith("Degraded\nนาฬิกาของเครื่องช้ากว่า", await client.ReadAsync("/health"), StringComparison.Ordinal);
        Assert.Contains("ช้ากว่าลายมือชื่อล่าสุดในระบบ 60 นาที", await client.ReadAsync("/admin"), StringComparison.Ordinal);
    }

    private Task<TimeSpan> BehindAsync() => chain.AsAsync<SigningClock, TimeSpan>((clock, _) => clock.BehindAsync(default));
}

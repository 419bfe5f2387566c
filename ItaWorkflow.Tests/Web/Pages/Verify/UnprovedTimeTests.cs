using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Signing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Verify;

/// <summary>A town of its own: it is moved to the present before anybody has signed.</summary>
public sealed class UnprovedTimeTests(Chain chain, Browser browser) : IClassFixture<Chain>
{
    [Fact]
    public async Task A_paper_whose_times_nobody_proves_is_genuine_and_its_times_are_said_to_be_unproved()
    {
        await chain.MoveToPresentAsync();
        await using var application = new WebApplication(chain.Database).Start();
        await using var stamper = await TrialTimestamper.StartAsync();
        await StampByAsync(stamper.Address.ToString());
        var id = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));
        var pdf = await chain.PaperAsync(id);
        await StampByAsync("");
        foreach (var device in new[] { Device.Desktop, Device.Phone })
        {
            await using var visitor = await browser.OpenAsync(application, device);
            await visitor.GoAsync("/verify");
            await VerifyTests.SendAsync(visitor, pdf);
            Assert.Equal(
                "เอกสารแท้ ไม่มีการแก้ไขหลังลงนาม แต่เวลาลงนามบางรายการยืนยันไม่ได้",
                (await visitor.Page.Locator("h1").TextContentAsync())?.Replace('\u00a0', ' ')
            );
            Assert.Contains(
                "ผู้ให้บริการ Trial TSA",
                await visitor.Page.Locator(".checks").TextContentAsync(),
                StringComparison.Ordinal
            );
            foreach (var details in await visitor.Page.Locator("details").AllAsync())
                await details.Locator("summary").ClickAsync();
            await visitor.AssertAccessibleAsync();
            await visitor.PictureAsync($"verify-unproved-{device}");
            Assert.Empty(visitor.Complaints);
        }
    }

    private Task<int> StampByAsync(string address) =>
        chain.Database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(o => o.SetProperty(x => x.Addresses.TimestampUrl, address))
        );
}

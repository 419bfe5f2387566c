using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Signing;
using ItaWorkflow.Tests.Workflows.Signing.Keeping;
using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Tests.Web.Pages.Verify;

public sealed class KeptPaperTests(Chain chain, Browser browser) : IClassFixture<Chain>
{
    [Fact]
    public async Task A_paper_kept_for_years_shows_its_seal_and_stamps_and_one_without_signatures_is_said_to_have_lost_them()
    {
        await using var application = new WebApplication(chain.Database).Start();
        await using var stamper = await ClockTimestamper.StartAsync(() => chain.Database.Clock.GetUtcNow());
        await chain.TakeAsync(stamper);
        var id = await chain.SignedAsync("ขออนุมัติเก็บรักษาเอกสาร");
        Assert.Equal(1, await chain.SealAsync());
        Assert.Equal(1, await chain.ArchiveAsync());
        var pdf = await chain.PaperAsync(id);
        foreach (var device in new[] { Device.Desktop, Device.Phone })
        {
            await using var visitor = await browser.OpenAsync(application, device);
            await visitor.GoAsync("/verify");
            await VerifyTests.SendAsync(visitor, pdf);
            Assert.Equal("เอกสารแท้ ไม่มีการแก้ไขหลังลงนาม", await visitor.Page.Locator("h1").TextContentAsync());
            Assert.Contains(
                "Trial Clock TSA",
                await visitor.Page.Locator("section.paper", new() { HasText = "การเก็บรักษาระยะยาว" }).TextContentAsync(),
                StringComparison.Ordinal
            );
            await visitor.AssertAccessibleAsync();
            await visitor.PictureAsync($"verify-kept-{device}");

            await VerifyTests.SendAsync(visitor, PdfFile.Read(pdf).UpTo(2).Bytes.ToArray());
            Assert.Equal("ลายมือชื่อถูกนำออกจากเอกสารนี้", await visitor.Page.Locator("h1").TextContentAsync());
            await visitor.AssertAccessibleAsync();
            await visitor.PictureAsync($"verify-removed-{device}");
            Assert.Empty(visitor.Complaints);
        }
    }
}

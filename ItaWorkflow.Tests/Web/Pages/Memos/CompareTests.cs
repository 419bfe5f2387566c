using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Memos;

namespace ItaWorkflow.Tests.Web.Pages.Memos;

public sealed class CompareTests(DraftingTown town, Browser browser) : IClassFixture<DraftingTown>
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task A_kept_version_shows_in_words_what_was_taken_out_and_put_in(Device device)
    {
        await using var application = new WebApplication(town.Database).Start();
        await using var officer = await browser.SignInAsAsync(application, "officer", device);
        var (memo, version) = await ChangedAsync();

        await officer.GoAsync($"/memos/{memo}/versions/{version}");

        Assert.Equal("ตัดออก30 พฤศจิกายน", await officer.Page.Locator("del").First.TextContentAsync());
        Assert.Equal("เพิ่ม15 ธันวาคม", await officer.Page.Locator("ins").First.TextContentAsync());
        await officer.PictureAsync($"memos/compare-{device}");
        await officer.AssertAccessibleAsync();
    }

    private async Task<(long Memo, long Version)> ChangedAsync()
    {
        var memo = await town.BeginAsync();
        var first = await town.SaveAsync(memo.Id, memo.Revision, town.Town.Officer, Text("30 พฤศจิกายน 2569", ""), byHand: true);
        await town.SaveAsync(
            memo.Id,
            first.Revision,
            town.Town.Officer,
            Text("15 ธันวาคม 2569", "และรายงานผลต่อคณะกรรมการ"),
            byHand: true
        );
        return (memo.Id, (await town.VersionsAsync(memo.Id, VersionReason.Saved)).First(v => v.Content.Subject.Length > 0).Id);
    }

    private static MemoContent Text(string day, string more) =>
        DraftingTown.Text(
            $"<p>เห็นควรเผยแพร่ทางเว็บไซต์ของเทศบาลภายในวันที่ {day} เพื่อให้ประชาชนตรวจสอบได้</p><p>จึงขออนุมัติ{more}</p>"
        ) with
        {
            Subject = "ขออนุมัติเผยแพร่รายงาน",
        };
}

using System.Text;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Files;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Stories;

/// <summary>Memos that were signed with a pen come by a list and a ZIP. Leaves pictures in artifacts/stories/past-year.</summary>
public sealed class PastMemosStory(Chain chain, Browser browser) : IClassFixture<Chain>
{
    /// <summary>The registrar's own day: what was signed with a pen is found, and stands in the book, from the first day on.</summary>
    [Fact]
    public async Task Yesterdays_memos_come_by_a_list_and_are_found()
    {
        await using var application = new WebApplication(chain.Database).Start();
        await using var registrar = await browser.SignInAsAsync(application, "registrar");
        var page = registrar.Page;
        await ListAsync(registrar, "12 ธ.ค. 2590");
        await page.ClickAsync("button:has-text('ตรวจก่อน')");
        await page.Locator("h2:has-text('ต้องแก้')").WaitForAsync();
        await SeeAsync(registrar, "12-list-with-an-error");

        await ListAsync(registrar, "12 ธ.ค. 2567");
        await page.ClickAsync("button:has-text('นำเข้าทั้งหมด')");
        await page.WaitForURLAsync("**/register?year=2567");
        await SeeAsync(registrar, "13-book");
        await registrar.GoAsync("/memos?q=%E0%B9%91%E0%B9%98%E0%B9%97");
        await page.ClickAsync("a:has-text('ขออนุมัติมาตรการของปีก่อน')");
        await page.Locator(".on-paper").WaitForAsync();
        await SeeAsync(registrar, "14-memo-from-paper");
    }

    private async Task ListAsync(Visitor registrar, string date)
    {
        var rows =
            $"เลขที่,ลงวันที่,เรื่อง,สำนัก/กอง\nตย ๕๒๐๐๑.๑/๑๘๗,{date},ขออนุมัติมาตรการของปีก่อน,{chain.Town.Finance.Name}\n";
        await registrar.GoAsync("/register/past");
        await registrar.Page.SetInputFilesAsync(
            "#Table",
            new FilePayload
            {
                Name = "ทะเบียน.csv",
                MimeType = "text/csv",
                Buffer = Encoding.UTF8.GetBytes(rows),
            }
        );
        await registrar.Page.SetInputFilesAsync(
            "#Papers",
            new FilePayload
            {
                Name = "บันทึก.zip",
                MimeType = "application/zip",
                Buffer = SampleFiles.Zip(("187.pdf", "%PDF-1.7\n%%EOF\n")),
            }
        );
    }

    private static async Task SeeAsync(Visitor visitor, string name)
    {
        await visitor.PictureAsync($"stories/past-year/{name}");
        await visitor.AssertAccessibleAsync();
        Assert.Empty(visitor.Complaints);
        var (wide, seen) = (
            await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"),
            await visitor.Page.EvaluateAsync<int>("document.documentElement.clientWidth")
        );
        Assert.True(wide <= seen, $"{name}: {wide} px wide on {seen}");
    }
}

using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Memos;
using ItaWorkflow.Tests.Workflows.Search;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Search;

namespace ItaWorkflow.Tests.Web.Pages.Memos;

/// <summary>Coming in with the keyboard left in Thai, looking for a word, and mending one, at a desk and with a thumb.</summary>
public sealed class SearchWalkTests(DraftingOffice office, Browser browser) : IClassFixture<DraftingOffice>
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task A_word_of_a_file_is_found_where_it_stands(Device device)
    {
        await using var visitor = await browser.OpenAsync(office.Application, device);
        var page = visitor.Page;
        await visitor.GoAsync("/account/sign-in");
        await page.FillAsync("#Input_Name", "officer");
        await page.FillAsync("#Input_Password", "ไนพฟทสฟห");
        Assert.True(await page.GetByText("ดูเหมือนแป้นพิมพ์อยู่ที่ภาษาไทย").IsVisibleAsync());
        await page.FillAsync("#Input_Password", "x");
        Assert.False(await page.GetByText("ดูเหมือนแป้นพิมพ์อยู่ที่ภาษาไทย").IsVisibleAsync());
        await visitor.SignInAsync("officer", Town.Password);
        await AttachedAsync();

        await visitor.GoAsync("/memos?q=รถขุด ไฮดรอลิก");

        Assert.Contains("สิ่งที่ส่งมาด้วย รายละเอียด.docx", await FindsAsync(visitor), StringComparison.Ordinal);
        Assert.Equal("รถขุด", await page.Locator(".finds mark").First.TextContentAsync());
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"search-{device}");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_word_that_broke_in_a_pdf_is_offered_whole_before_it_is_saved()
    {
        await using var visitor = await office.SignInAsync("officer");
        var page = visitor.Page;
        await visitor.GoAsync("/measures/edit");

        await page.FillAsync("#Input_Title", "ตรวจสอบ อ านาจ");
        await page.GetByText("“อ านาจ” → “อำนาจ”").WaitForAsync();
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync("whole-words");
        Assert.Equal("ตรวจสอบ อ านาจ", await page.InputValueAsync("#Input_Title"));
        await page.ClickAsync("[data-whole-words] button");

        Assert.Equal("ตรวจสอบ อำนาจ", await page.InputValueAsync("#Input_Title"));
        Assert.Equal(0, await page.Locator("[data-whole-words].notice").CountAsync());
        Assert.Empty(visitor.Complaints);
    }

    private async Task AttachedAsync()
    {
        var memo = await office.Town.BeginAsync();
        var text = DraftingTown.Text("<p>ขอเช่ารถสำหรับงานขุดลอกคลอง</p>") with { Subject = "ขอเช่าเครื่องจักร" };
        await office.Town.SaveAsync(memo.Id, memo.Revision, office.Town.Town.Officer, text);
        var word = new MemoryStream(WordFiles.Word("คุณลักษณะเฉพาะ รถขุดไฮดรอลิก ขนาดไม่น้อยกว่า ๑๕๐ แรงม้า"));
        var attach = new AttachFile(memo.Id, office.Town.Town.Officer.Id, "รายละเอียด.docx", word);
        await office.Town.Database.AskAsync((AttachFileHandler h) => h.HandleAsync(attach, default));
        await office.Town.Database.AskAsync((FillSearchHandler h) => h.HandleAsync(default));
    }

    private static async Task<string> FindsAsync(Visitor visitor) =>
        string.Join(
            ' ',
            (await visitor.Page.Locator(".finds").First.InnerTextAsync()).Split(
                (char[]?)null,
                StringSplitOptions.RemoveEmptyEntries
            )
        );
}

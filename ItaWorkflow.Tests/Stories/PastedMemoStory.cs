using System.Globalization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Documents;
using ItaWorkflow.Tests.Workflows.Signing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// A published memo of a small office, pasted as Word puts it on the clipboard: what is lost is told and can be taken back, and the head
/// signs what was pasted. Leaves artifacts/stories/pasted-memo.pdf and its pages as pictures.
/// </summary>
public sealed class PastedMemoStory(Chain chain, Browser browser) : IClassFixture<Chain>
{
    private const string Paste = """
        (html) => {
          const text = document.querySelectorAll(".ProseMirror")[1];
          text.focus();
          const data = new DataTransfer();
          data.setData("text/html", html);
          text.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    [Fact]
    public async Task What_Word_puts_on_the_clipboard_becomes_a_signed_paper_and_nothing_is_lost_unseen()
    {
        await using var application = new WebApplication(chain.Database).Start();
        var id = await DraftAsync(application);
        await SignAsync(application, id);
        var pdf = await chain.Database.ReadAsync(db =>
            db.SignedDocuments.Where(d => d.Case!.MemoId == id && d.Revision == 1).Select(d => d.Bytes).SingleAsync()
        );
        await File.WriteAllBytesAsync(Repository.Artifact("stories/pasted-memo.pdf"), pdf);
        ForeignJudge.Run(
            "pdftoppm",
            "-r",
            "80",
            "-png",
            Repository.Artifact("stories/pasted-memo.pdf"),
            Repository.Artifact("stories/pasted-memo")
        );
        Judge(new PrintedPaper(pdf));
    }

    private async Task<long> DraftAsync(WebApplication application)
    {
        await using var officer = await browser.SignInAsAsync(application, "officer");
        var page = officer.Page;
        await officer.GoAsync("/memos/new");
        await page.FillAsync("#Input_Subject", "รายงานผลการดำเนินการตามมาตรการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        await page.ClickAsync("main button.btn-primary");
        await page.WaitForURLAsync("**/draft");
        await page.FillAsync("#Input_Addressee", "นายกเทศมนตรีตำบลตัวอย่าง");
        await page.FillAsync("#Input_Closing", "จึงเรียนมาเพื่อโปรดทราบ");
        await page.Locator(".editor[data-ready]").WaitForAsync();

        var word = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Samples/pasted-memo.html"));
        await page.EvaluateAsync(Paste, word);
        var told = page.Locator("[data-pasted]");
        await told.WaitForAsync();
        Assert.Contains("เบิก ๒๐,๐๐๐ บาท", await told.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("clip_image002.emf", await told.InnerTextAsync(), StringComparison.Ordinal);
        await officer.PictureAsync("stories/pasted-memo-told");
        await officer.AssertAccessibleAsync();
        await page.ClickAsync("[data-pasted-undo]");
        Assert.Equal(0, await page.Locator(".ProseMirror table").CountAsync());

        await page.EvaluateAsync(Paste, word);
        await told.WaitForAsync();
        await page.Locator("[data-gaps]:has-text('พร้อม')").WaitForAsync();
        await page.Locator("[data-paper] .textLayer span:has-text('ป้องกัน')")
            .First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.True(officer.Complaints.Count == 0, string.Join("\n", officer.Complaints));
        var id = long.Parse(page.Url.Split('/')[^2], CultureInfo.InvariantCulture);
        await page.ClickAsync("button[formaction*='Submit']");
        await page.WaitForURLAsync($"**/memos/{id}");
        return id;
    }

    private async Task SignAsync(WebApplication application, long id)
    {
        await using var head = await browser.SignInAsAsync(application, "strategy-head");
        var page = head.Page;
        await head.GoAsync($"/approvals/{id}");
        await page.Locator("[data-drawn]").WaitForAsync();
        Assert.Equal(4, await page.Locator("[data-paper-text] table thead").CountAsync());
        Assert.Equal(0, await page.Locator("[data-paper-text] a").CountAsync());
        await page.FillAsync("#Form_Number", "๑๗");
        await page.FillAsync("#Form_Pin", Chain.Pin);
        await page.ClickAsync("button.to-sign");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/approvals");
    }

    private static void Judge(PrintedPaper paper)
    {
        var text = string.Join(' ', paper.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(
            ["ป้องกัน", "เห็นควรรายงานผลในรอบถัดไป", "๑๐,๐๐๐"],
            words => Assert.Contains(words, text, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("๒๐,๐๐๐", text, StringComparison.Ordinal);
        Assert.DoesNotContain("สำรองไว้", text, StringComparison.Ordinal);
        Assert.NotEmpty(paper.Find("๕."));
        Assert.NotEmpty(paper.Find("๗."));
    }
}

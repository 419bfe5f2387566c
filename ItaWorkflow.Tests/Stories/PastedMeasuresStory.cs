using System.Globalization;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Documents;
using ItaWorkflow.Tests.Workflows.Signing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// An office brings along its table of measures, plan and result in one, as Word puts it on the clipboard, and prints it in its own form.
/// Leaves artifacts/stories/pasted-measures*.png and the paper.
/// </summary>
public sealed class PastedMeasuresStory(Chain chain, Browser browser) : IClassFixture<Chain>
{
    private const string Paste = """
        (html) => {
          const data = new DataTransfer();
          data.setData("text/html", html);
          document.querySelector("[data-paste-lines]").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    [Fact]
    public async Task A_table_of_thirty_one_measures_is_pasted_mended_and_printed_in_the_offices_form()
    {
        await using var application = new WebApplication(chain.Database).Start();
        await using var officer = await browser.SignInAsAsync(application, "officer");

        await PasteAsync(officer);
        await SetFormAsync(officer);
        await using (var phone = await browser.SignInAsAsync(application, "officer", Device.Phone))
            await LookAsync(phone);

        using var client = await new Client(application).SignInAsync("officer");
        foreach (var form in (string[])["pdf", "docx", "xlsx"])
        {
            using var answer = await client.GetAsync($"/measures/table/2567/OfOffice.{form}?drafts=true");
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(Repository.Artifact($"stories/pasted-measures.{form}"), bytes);
        }
        var pdf = Repository.Artifact("stories/pasted-measures.pdf");
        ForeignJudge.Run("pdftoppm", "-r", "80", "-png", pdf, Repository.Artifact("stories/pasted-measures-paper"));
        var text = new PrintedPaper(await File.ReadAllBytesAsync(pdf)).Text;
        foreach (var said in (string[])["ผู้บริหาร", "ทุกสำนัก/กอง", "ผลที่ทำแล้ว", "เมื่อพร้อม"])
            Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.True(officer.Complaints.Count == 0, string.Join("\n", officer.Complaints));
    }

    private async Task PasteAsync(Visitor officer)
    {
        var page = officer.Page;
        await officer.GoAsync("/measures/paste?year=2567");
        await page.EvaluateAsync(Paste, Word());
        await page.ClickAsync("main form button.btn-primary");
        await page.Locator(".pasted-measures").WaitForAsync();
        await officer.PictureAsync("stories/pasted-measures-check");
        await officer.AssertAccessibleAsync();

        await page.Locator(".pasted-measures tr.bad input[type=checkbox]").CheckAsync();
        await page.ClickAsync(".actionbar button");
        await page.ClickAsync(".actionbar button:has-text('เพิ่มทั้ง 31')");
        await page.WaitForURLAsync("**/measures/drafts**");
        var kept = await chain.Database.ReadAsync(db =>
            db.Measures.Where(m => m.FiscalYear == 2567 && m.State == MeasureState.Draft).OrderBy(m => m.Id).ToListAsync()
        );
        Assert.Equal(31, kept.Count);
        Assert.Equal("รวมข้อมูลไว้หน้าแรก\nตรวจลิงก์ทุกเดือน", kept[0].Steps);
    }

    private static async Task SetFormAsync(Visitor officer)
    {
        var page = officer.Page;
        await officer.GoAsync("/measures/form");
        await page.FillAsync("#Input_Everybody", "ทุกสำนัก/กอง");
        await page.FillAsync("input[name='Input.Columns[0].Head']", "ตัวชี้วัด ITA ๒๕๖๖");
        await page.Locator("#form-preview:has-text('ตัวชี้วัด ITA ๒๕๖๖')").WaitForAsync();
        await officer.PictureAsync("stories/pasted-measures-form");
        await officer.AssertAccessibleAsync();
        await page.ClickAsync("main form[data-live-form] button.btn-primary");
        await page.Locator("button:has-text('กลับไปใช้แบบที่มากับระบบ')").WaitForAsync();
    }

    private static async Task LookAsync(Visitor phone)
    {
        await phone.GoAsync("/measures/paste?year=2567");
        await phone.Page.EvaluateAsync(Paste, Word());
        await phone.Page.ClickAsync("main form button.btn-primary");
        await phone.Page.Locator(".pasted-measures").WaitForAsync();
        await phone.PictureAsync("stories/pasted-measures-check-phone");
        await phone.GoAsync("/measures/form");
        await phone.PictureAsync("stories/pasted-measures-form-phone");
        await phone.GoAsync("/measures/order?year=2567");
        await phone.PictureAsync("stories/pasted-measures-order-phone");
    }

    private static string Word()
    {
        var rows = Enumerable
            .Range(2, 30)
            .Select(i =>
                Row(
                    string.Create(CultureInfo.InvariantCulture, $"เรื่องที่ {i} ซึ่งต้องปรับปรุง"),
                    "ประชุมชี้แจง</p><p>ติดตามผล",
                    i % 3 == 0 ? "ทุกสำนัก/กอง" : "กองคลัง",
                    i == 9 ? "เมื่อพร้อม" : "ต.ค. ๖๖ - เม.ย. ๖๗",
                    "ผลที่ทำแล้ว"
                )
            );
        return "<table><tr><th>ประเด็น</th><th>แนวทาง</th><th>ผู้รับผิดชอบ</th><th>ระยะเวลา</th><th>ผลการดำเนินการ</th></tr>"
            + "<tr><td colspan=\"5\">ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร</td></tr>"
            + Row("ข้อมูลหายาก", "รวมข้อมูลไว้หน้าแรก</p><p>ตรวจลิงก์ทุกเดือน", "ผู้บริหาร", "ประจำทุกเดือน", "ผลที่ทำแล้ว")
            + string.Concat(rows)
            + "</table>";
    }

    private static string Row(params string[] cells) => $"<tr>{string.Concat(cells.Select(c => $"<td><p>{c}</p></td>"))}</tr>";
}

using System.Globalization;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// From an XLSX of Chaturat's scores to an approved, signed analysis report with its measures adopted, in one sitting: one secretary, four
/// who sign, and the owners who see their measures when the mayor has ordered so. Counts the clicks, leaves pictures and papers in
/// artifacts/stories/chaturat.
/// </summary>
public sealed class ChaturatStory(Chain chain, Browser browser) : IClassFixture<Chain>
{
    private const int Year = 2566;
    private readonly Sitting _sitting = new();

    [Fact]
    public async Task Scores_from_a_file_become_a_signed_report_with_adopted_measures_in_one_sitting()
    {
        // October of the year in which this result was analysed.
        await chain.MoveToAsync(new(2023, 10, 27, 2, 0, 0, TimeSpan.Zero));
        await using var application = new WebApplication(chain.Database).Start();
        var id = await PrepareAsync(application);
        await DecideAsync(application, "strategy-head", id, 1, number: "๑๗");
        await DecideAsync(application, "clerk", id, 2, opinion: "เห็นควรอนุมัติรายงานและมาตรการ");
        await DecideAsync(application, "deputy", id, 3, opinion: "เห็นชอบตามเสนอ");
        await DecideAsync(application, "mayor", id, 4, opinion: "อนุมัติ ให้ทุกกองดำเนินการและเผยแพร่รายงาน");
        _sitting.End();
        await OwnerSeesAsync(application);
        await JudgeAsync(id);
        await File.WriteAllTextAsync(Repository.Artifact("stories/chaturat/account.txt"), _sitting.Account());
    }

    private async Task<long> PrepareAsync(WebApplication application)
    {
        await using var officer = await browser.SignInAsAsync(application, "officer");
        _sitting.Begin();
        var page = officer.Page;
        await officer.GoAsync("/assessments");
        await ImportAsync(officer, page);
        await MeasuresAsync(officer, page);
        await ReportAsync(officer, page);
        return await SubmitAsync(officer, page);
    }

    private async Task ImportAsync(Visitor officer, IPage page)
    {
        var book = new Workbook().Row("ข้อ", "เรื่อง", "คะแนน");
        var published = PublishedResult.Chaturat;
        foreach (var score in published.Card.Scores)
            book.Row(score.Code, new ScoreWords(published.Scheme).Name(score.Code), ScoreWords.Two(score.Value));
        book.Row("ระดับผลการประเมิน", published.Level);

        await _sitting.ClickAsync(page, $"a[href$='/assessments/{Year}/entry']");
        _sitting.Filled();
        await page.SetInputFilesAsync(
            "#Input_File",
            new FilePayload
            {
                Name = "ผลการประเมิน ITA 2566.xlsx",
                MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                Buffer = book.ToBytes(),
            }
        );
        await _sitting.ClickAsync(page, "button[formaction*='Import']");
        Assert.Contains("อ่านได้ 27 ค่า", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await SeeAsync(officer, "1-imported");
        await _sitting.ClickAsync(page, ".actionbar .btn-primary");
        await page.WaitForURLAsync($"**/assessments/{Year}");
        var result = await page.InnerTextAsync("main");
        Assert.Contains("78.41", result, StringComparison.Ordinal);
        Assert.Contains("ระดับ ต้องปรับปรุง", result, StringComparison.Ordinal);
        await SeeAsync(officer, "2-result");
        _sitting.Tell("นำเข้าผลและเห็นระดับกับข้อค้นพบ");
    }

    /// <summary>A draft for each failing item, then all of them completed at once: whose, by whom, and when.</summary>
    private async Task MeasuresAsync(Visitor officer, IPage page)
    {
        await _sitting.ClickAsync(page, "button[form='draft-measures']");
        await page.WaitForURLAsync("**/measures/drafts**");
        var all = page.Locator("input[type=checkbox][name$='IsChosen']");
        Assert.Equal(16, await all.CountAsync());
        await SeeAsync(officer, "3-drafts");
        await _sitting.ClickAsync(page, "[data-tick-all]");
        await _sitting.SelectAsync(page, "#Bulk_Division", "สำนักปลัดเทศบาล");
        await _sitting.SelectAsync(page, "#Bulk_Owner", chain.Town.Registrar.Name);
        await _sitting.ClickAsync(page, "button[formaction*='Apply']");
        await page.Locator("select[name='Lines[0].Owner']").WaitForAsync();
        if (await page.Locator(".btn-primary:has-text('บันทึกทั้งหมด')").CountAsync() > 0)
            await _sitting.ClickAsync(page, ".btn-primary:has-text('บันทึกทั้งหมด')");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await SeeAsync(officer, "4-completed");
        _sitting.Tell("ตั้งมาตรการจากข้อค้นพบ 16 ข้อ และกำหนดผู้รับผิดชอบพร้อมกัน");
    }

    private async Task ReportAsync(Visitor officer, IPage page)
    {
        await officer.GoAsync($"/assessments/{Year}");
        _sitting.Clicked();
        await _sitting.ClickAsync(page, $"a[href$='/assessments/{Year}/report']");
        await page.Locator("[data-editor][data-ready]").WaitForAsync();
        await page.Locator(".ProseMirror").Nth(1).ClickAsync();
        _sitting.Clicked();
        _sitting.Filled();
        await page.EvaluateAsync("getSelection().selectAllChildren(document.activeElement), getSelection().collapseToEnd()");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.InsertTextAsync(
            "คณะกรรมการประชุมเมื่อวันที่ 2 ตุลาคม 2566 พิจารณาผลรายข้อและมอบหมายผู้รับผิดชอบครบทุกข้อ"
        );
        await _sitting.ClickAsync(page, "button[form='words']");
        await page.Locator(".part-own").WaitForAsync();
        await page.Locator("[data-paper][data-drawn]").WaitForAsync();
        await SeeAsync(officer, "5-report");
        using (_sitting.Pause())
            await LookAtReportAsync(officer, page);
        _sitting.Tell("แก้ถ้อยคำในรายงานหนึ่งย่อหน้า");
    }

    private static async Task LookAtReportAsync(Visitor officer, IPage page)
    {
        var address = new Uri(page.Url).GetLeftPart(UriPartial.Authority);
        foreach (var form in new[] { "pdf", "docx", "xlsx" })
        {
            var answer = await page.Context.APIRequest.GetAsync($"{address}/assessments/{Year}/report.{form}");
            Assert.True(answer.Ok, form);
            await File.WriteAllBytesAsync(Repository.Artifact($"stories/chaturat/report.{form}"), await answer.BodyAsync());
        }

        // The words that lie over seventeen drawn pages are the paper's; what is asked here is the page around them.
        await page.Locator("#sheet .pages").EvaluateAsync("pages => pages.replaceChildren()");
        await officer.AssertAccessibleAsync();
    }

    private async Task<long> SubmitAsync(Visitor officer, IPage page)
    {
        await _sitting.ClickAsync(page, "button[formaction*='MemoWithMeasures']");
        await page.WaitForURLAsync("**/draft");
        var id = long.Parse(page.Url.Split('/')[^2], CultureInfo.InvariantCulture);
        await page.Locator("[data-paper][data-drawn]").WaitForAsync();
        await SeeAsync(officer, "6-draft");
        await _sitting.ClickAsync(page, "button[formaction*='Submit']");
        await page.WaitForURLAsync($"**/memos/{id}");
        await page.Locator("[data-drawn]").First.WaitForAsync();
        await SeeAsync(officer, "7-submitted");
        _sitting.Tell("ร่างบันทึกพร้อมรายงานและมาตรการ แล้วเสนอ");
        return id;
    }

    private async Task DecideAsync(
        WebApplication application,
        string who,
        long id,
        int revision,
        string opinion = "",
        string? number = null
    )
    {
        chain.Database.Clock.Advance(TimeSpan.FromMinutes(10));
        await using var officer = await browser.SignInAsAsync(application, who);
        var page = officer.Page;
        await officer.GoAsync($"/approvals/{id}");
        _sitting.Clicked();
        await page.Locator("[data-drawn]").First.WaitForAsync();
        await _sitting.FillAsync(page, "#Form_Number", number ?? "");
        await _sitting.FillAsync(page, "#Form_Opinion", opinion);
        await _sitting.FillAsync(page, "#Form_Pin", Chain.Pin);
        await SeeAsync(officer, $"8-{revision}-{who}");
        await _sitting.ClickAsync(page, "button.to-sign");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/approvals");
        _sitting.Tell($"{who} ลงนาม");
    }

    private async Task OwnerSeesAsync(WebApplication application)
    {
        await using var owner = await browser.SignInAsAsync(application, "registrar", Device.Phone);
        await owner.GoAsync("/measures?year=2567");
        Assert.Contains("รายงานผลการดำเนินงานประจำปี", await owner.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await SeeAsync(owner, "9-owner");
    }

    private async Task JudgeAsync(long id)
    {
        Assert.Equal(MemoState.Approved, (await chain.MemoAsync(id)).State);
        var measures = await chain.Database.ReadAsync(db => db.Measures.Where(m => m.FiscalYear == Year + 1).ToListAsync());
        Assert.Equal(16, measures.Count);
        Assert.All(measures, m => Assert.Equal((MeasureState.Adopted, true), (m.State, m.AdoptedAt is not null)));
        Assert.True(
            await chain.Database.ReadAsync(db =>
                db.Reminders.AnyAsync(r => r.PersonId == chain.Town.Registrar.Id && r.Channel == Channel.InApp)
            )
        );
        var files = await chain.Database.ReadAsync(db =>
            db.Memos.Where(m => m.Id == id).SelectMany(m => m.Attachments).Include(a => a.Bytes).OrderBy(a => a.Id).ToListAsync()
        );
        Assert.Equal(2, files.Count);
        for (var i = 0; i < files.Count; i++)
            await File.WriteAllBytesAsync(Repository.Artifact($"stories/chaturat/attached-{i + 1}.pdf"), files[i].Bytes!.Content);
        var signed = await chain.Database.ReadAsync(db =>
            db.SignedDocuments.Where(d => d.Case!.MemoId == id && d.Revision == 4).Select(d => d.Bytes).SingleAsync()
        );
        await File.WriteAllBytesAsync(Repository.Artifact("stories/chaturat/signed.pdf"), signed);
        await ForeignJudges.AssertAllSoundAsync(chain, signed, signatures: 4);
    }

    private async Task SeeAsync(Visitor visitor, string name)
    {
        using (_sitting.Pause())
            await visitor.PictureAsync($"stories/chaturat/{name}");
        Assert.Empty(visitor.Complaints);
    }
}

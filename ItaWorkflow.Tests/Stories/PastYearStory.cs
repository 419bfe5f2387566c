using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Documents;
using ItaWorkflow.Tests.Workflows.Files;
using ItaWorkflow.Tests.Workflows.Measures;
using ItaWorkflow.Workflows.Clock;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// Fiscal year 2568 is over when the office begins here: five measures in three instruments are entered as a paper has them, reported, and
/// both rounds closed on the day on which they stood. Nobody is reminded, nothing is called late. Leaves pictures and the report in both
/// forms in artifacts/stories/past-year.
/// </summary>
public sealed class PastYearStory(Chain chain, Browser browser) : IClassFixture<Chain>
{
    private const int Year = 2568;
    private static readonly string[] Timed = ["keep-checkpoints", "close-checkpoints", "plan-reminders", "send-reminders"];
    private static readonly string[] OfLateness = ["เลยกำหนด", "ล่าช้า", "ส่งหลังตัดรอบ", "เร่งรัด", "เร่งรายงาน"];

    /// <summary>Two are never begun, and one was due long before its round ended.</summary>
    private static readonly (string Title, string Indicator, string Due, ProgressStatus Half, ProgressStatus Whole)[] Measures =
    [
        ("ปรับขั้นตอนให้บริการให้สั้นลง", "8", "31 มี.ค. 2568", ProgressStatus.InProgress, ProgressStatus.Completed),
        ("ตอบคำถามทางเพจใน 1 วันทำการ", "7", "ประจำทุกเดือน", ProgressStatus.InProgress, ProgressStatus.Completed),
        ("ทำทะเบียนยืมทรัพย์สิน", "4", "31 ธ.ค. 2567", ProgressStatus.NotStarted, ProgressStatus.NotStarted),
        ("อบรมเรื่องผลประโยชน์ทับซ้อน", "5", "ภายในเดือนมิถุนายน 2568", ProgressStatus.NotStarted, ProgressStatus.InProgress),
        ("เผยแพร่คู่มือให้ครบทุกบริการ", "9", "30 ก.ย. 2568", ProgressStatus.Completed, ProgressStatus.Completed),
    ];

    [Fact]
    public async Task A_year_that_is_over_stands_beside_todays_and_asks_nobody_for_anything()
    {
        await using var application = new WebApplication(chain.Database).Start();
        await DraftAsync();
        await using (var secretary = await browser.SignInAsAsync(application, "officer"))
        {
            await DraftTheLastAsync(secretary);
            await AdoptAsync(secretary);
            await TickAsync();
            await ReportAsync(secretary, "SixMonth", m => m.Half, "31 มี.ค. 2568");
            await ReportAsync(secretary, "Annual", m => m.Whole, "10 ต.ค. 2568");
            await SignedAsync(secretary);
            await PrintAsync(secretary, "six-month", "31 มีนาคม 2568");
            await PrintAsync(secretary, "annual", "10 ตุลาคม 2568");
            await LookAsync(secretary, "desktop");
        }
        await TickAsync();
        await NobodyWasToldAsync();
        await using (var phone = await browser.SignInAsAsync(application, "officer", Device.Phone))
            await LookAsync(phone, "phone");
        await using var owner = await browser.SignInAsAsync(application, "finance-officer");
        await QuietAsync(owner, "/");
        await QuietAsync(owner, "/inbox");
    }

    /// <summary>Four as they come from a table; nobody owns two of them any more.</summary>
    private async Task DraftAsync()
    {
        var desk = new MeasureDesk(chain, Year);
        foreach (var (measure, i) in Measures.SkipLast(1).Select((m, i) => (m, i)))
        {
            var draft = desk.Draft(measure.Title) with { Indicator = measure.Indicator, Due = measure.Due };
            Assert.Null((await desk.WriteAsync(i < 2 ? draft : draft with { Owners = [] })).Refusal);
        }
    }

    private static async Task DraftTheLastAsync(Visitor secretary)
    {
        var (page, last) = (secretary.Page, Measures[^1]);
        await secretary.GoAsync($"/measures?year={Year}");
        await SeeAsync(secretary, "1-year-chosen");
        await page.ClickAsync("a:has-text('เพิ่มมาตรการ')");
        await page.FillAsync("#Input_Title", last.Title);
        await page.SelectOptionAsync("#Input_Indicator", last.Indicator);
        await page.FillAsync("#Input_Due", last.Due);
        await page.CheckAsync("input[name='Input.IsForAllDivisions']");
        await page.ClickAsync("main form button.btn-primary");
        await page.WaitForURLAsync(url => !url.Contains("/edit", StringComparison.Ordinal));
    }

    private async Task AdoptAsync(Visitor secretary)
    {
        var page = secretary.Page;
        await secretary.GoAsync($"/past/{Year}");
        await page.FillAsync("#Input_Number", "ตย ๕๒๐๐๑.๑/๑๘๗");
        await page.FillAsync("#Input_Date", "12 ธ.ค. 2567");
        await page.FillAsync("#Input_Signer", "นายแบบเก่า ตัวอย่าง");
        await page.FillAsync("#Input_Capacity", "นายกเทศมนตรีตำบลตัวอย่าง");
        await page.SetInputFilesAsync("#Input_File", Scan("มาตรการ 2568 ลงนาม.pdf"));
        Assert.Equal(5, await page.Locator("input[name='Input.Chosen']:checked").CountAsync());
        await SeeAsync(secretary, "2-paper");
        await page.ClickAsync("button:has-text('บันทึกว่าอนุมัติแล้วบนกระดาษ')");
        await page.Locator(".toast:has-text('บันทึก 5 มาตรการ')").WaitForAsync();
        var kept = await chain.Database.ReadAsync(db => db.Measures.Where(m => m.FiscalYear == Year).ToListAsync());
        Assert.All(kept, m => Assert.Equal((MeasureState.Adopted, true), (m.State, m.EnteredAfterwards)));
    }

    private static async Task ReportAsync(
        Visitor secretary,
        string round,
        Func<(string Title, string Indicator, string Due, ProgressStatus Half, ProgressStatus Whole), ProgressStatus> of,
        string day
    )
    {
        var page = secretary.Page;
        await secretary.GoAsync($"/past/{Year}?round={round}");
        for (var i = 0; i < Measures.Length; i++)
        {
            await page.SelectOptionAsync($"#Lines_{i}__Status", of(Measures[i]).ToString());
            await page.FillAsync($"#Lines_{i}__Note", $"ตามรายงานบนกระดาษ ข้อ {i + 1}");
        }
        await page.ClickAsync("button:has-text('บันทึกผล')");
        await page.Locator(".toast:has-text('บันทึกผล')").WaitForAsync();
        await SeeAsync(secretary, $"3-{round}-results");
        await page.FillAsync($"#stood-{round}", day);
        await page.FillAsync($"#why-{round}", "นำเข้าจากรายงานบนกระดาษ");
        await page.ClickAsync($"form:has(#stood-{round}) button:has-text('ย้อนหลัง')");
        await page.Locator(".toast:has-text('รายงานบอกวันที่ตามที่ท่านระบุ')").WaitForAsync();
    }

    private static async Task SignedAsync(Visitor secretary)
    {
        var page = secretary.Page;
        await page.CheckAsync("input[name='Input.Round'][value=Annual]");
        await page.FillAsync("#Input_Number", "ตย ๕๒๐๐๑.๑/๙๐๒");
        await page.FillAsync("#Input_Date", "15 ต.ค. 2568");
        await page.FillAsync("#Input_Signer", "นายแบบเก่า ตัวอย่าง");
        await page.FillAsync("#Input_Capacity", "นายกเทศมนตรีตำบลตัวอย่าง");
        await page.SetInputFilesAsync("#Input_File", Scan("รายงาน 12 เดือน.pdf"));
        await page.ClickAsync("button:has-text('บันทึกว่าอนุมัติแล้วบนกระดาษ')");
        await page.Locator(".toast:has-text('บันทึกรายงานที่อนุมัติบนกระดาษแล้ว')").WaitForAsync();
    }

    private static async Task PrintAsync(Visitor secretary, string round, string day)
    {
        foreach (var shape in new[] { "ByIssue", "ByMeasure" })
        {
            var answer = await secretary.Page.APIRequest.GetAsync(
                new Uri(new Uri(secretary.Page.Url), $"/checkpoints/{Year}/{round}/report.pdf?shape={shape}").ToString()
            );
            var pdf = await answer.BodyAsync();
            await File.WriteAllBytesAsync(Repository.Artifact($"stories/past-year/{round}-{shape}.pdf"), pdf);
            var text = new PrintedPaper(pdf).Text;
            Assert.Contains(ThaiNumerals.ToThai($"ข้อมูล ณ วันที่ {day}"), text, StringComparison.Ordinal);
            Assert.Contains("๕๒๐๐๑.๑/๑๘๗", text, StringComparison.Ordinal);
            Assert.All(OfLateness, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
            Assert.DoesNotContain("๒๕๖๙", text, StringComparison.Ordinal);
        }
    }

    private static async Task LookAsync(Visitor visitor, string device)
    {
        var pages = new (string Path, string Name)[]
        {
            ($"/past/{Year}", "4-kept"),
            ($"/measures?year={Year}", "5-measures"),
            ($"/measures?year={Year}&timeline=true", "6-timeline"),
            ($"/checkpoints/{Year}/six-month", "7-six-month"),
            ($"/checkpoints/{Year}/annual", "8-annual"),
            ($"/checkpoints/{Year}/annual/report", "9-report"),
        };
        foreach (var (path, name) in pages)
        {
            await QuietAsync(visitor, path);
            await SeeAsync(visitor, $"{name}-{device}");
        }
        await visitor.GoAsync($"/measures?year={Year}");
        await visitor.Page.ClickAsync("td a.what >> nth=0");
        await visitor.Page.WaitForURLAsync("**/measures/*");
        Assert.True(await visitor.Page.Locator(".on-paper").CountAsync() > 0);
        await SeeAsync(visitor, $"10-measure-{device}");
        await visitor.GoAsync($"/measures?year={Year}&due=Late");
        await visitor.Page.Locator("text=ไม่มีมาตรการตามที่กรอง").WaitForAsync();
        await visitor.GoAsync($"/assessments/{Year}");
        await SeeAsync(visitor, $"11-results-{device}");
    }

    /// <summary>Nothing on the page calls anything late; the filter's own choice of words does not count.</summary>
    private static async Task QuietAsync(Visitor visitor, string path)
    {
        await visitor.GoAsync(path);
        var text = await visitor.Page.Locator("main").InnerTextAsync();
        var said = text.Replace("เลยกำหนดแล้ว", "", StringComparison.Ordinal)
            .Replace("ไม่นับว่าล่าช้า", "", StringComparison.Ordinal)
            .Replace("ไม่มีเรื่องเลยกำหนด", "", StringComparison.Ordinal);
        Assert.All(OfLateness, word => Assert.DoesNotContain(word, said, StringComparison.Ordinal));
    }

    private async Task NobodyWasToldAsync()
    {
        var measures = await chain.Database.ReadAsync(db =>
            db.Measures.Where(m => m.FiscalYear == Year).Select(m => (long)m.Id).ToListAsync()
        );
        Assert.Empty(await chain.Database.ReadAsync(db => db.Reminders.Where(r => measures.Contains(r.SubjectId)).ToListAsync()));
        var today = chain.Database.Clock.Today();
        Assert.False(await chain.Database.ReadAsync(db => db.Measures.Where(GoingMeasures.IsLateOn(today)).AnyAsync()));
    }

    private Task<int> TickAsync() =>
        chain.AsAsync<IServiceProvider, int>(
            async (services, _) =>
            {
                foreach (var job in TimedJobs.Jobs.Where(job => Timed.Contains(job.Key, StringComparer.Ordinal)))
                    await job.RunAsync(services, default);
                return 0;
            }
        );

    private static FilePayload Scan(string name) =>
        new()
        {
            Name = name,
            MimeType = "application/pdf",
            Buffer = SampleFiles.Pdf(),
        };

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

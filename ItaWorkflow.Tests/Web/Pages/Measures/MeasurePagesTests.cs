using System.Net;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Files;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Checkpoints;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Web.Pages.Measures;

/// <summary>A measure from its adoption to its end, through the pages, by three people in real browsers.</summary>
public sealed class MeasurePagesTests(TestDatabase database, MailServer mail, Browser browser)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task A_measure_is_adopted_reminded_of_reported_and_watched()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await database.AskAsync<KeepCheckpointsHandler, bool>(async h =>
        {
            await h.HandleAsync(CancellationToken.None);
            return true;
        });
        await using var application = new WebApplication(database).Start();

        await using var secretary = await browser.SignInAsAsync(application, "officer");
        await ProposeAsync(secretary);
        await database.ArrangeAsync(db => db.Measures.ToList().ForEach(m => m.Adopt(database.Clock.GetUtcNow())));

        database.Clock.MoveTo(2027, 3, 25);
        await office.PlanAsync();
        await office.SendAsync();
        await using var owner = await browser.SignInAsAsync(application, "finance-officer", Device.Phone);
        await ReportAsync(owner);

        await secretary.SignInAsync("officer", Town.Password);
        await WatchAsync(secretary);

        mail.Refuse();
        await office.SendAsync();
        await using var administrator = await browser.SignInAsAsync(application, "admin");
        await LookAsync(administrator, "/admin/jobs", "jobs-desktop");
        await administrator
            .Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "ลองส่งใหม่ทั้งหมด" })
            .ClickAsync();
        await administrator.Page.GetByText("จะลองส่งใหม่ 2 ฉบับ").WaitForAsync();

        Assert.Empty(secretary.Complaints.Concat(owner.Complaints).Concat(administrator.Complaints));
    }

    [Theory]
    [InlineData("/measures/edit", "finance-officer")]
    [InlineData("/admin/jobs", "officer")]
    [InlineData("/measures/999999", "officer")]
    [InlineData("/checkpoints/2570/third", "officer")]
    public async Task What_is_not_ones_business_is_not_found(string path, string who)
    {
        await ReminderOffice.OpenAsync(database, mail);
        await using var application = new WebApplication(database).Start();
        await using var visitor = await browser.SignInAsAsync(application, who);

        Assert.True((await visitor.GoAsync(path))!.Status is (int)HttpStatusCode.NotFound or (int)HttpStatusCode.Forbidden);
    }

    private static async Task ProposeAsync(Visitor secretary)
    {
        await LookAsync(secretary, "/measures", "measures-empty-desktop");
        await secretary.GoAsync("/measures/edit");
        await secretary.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "เพิ่มมาตรการ" }).ClickAsync();
        await LookAsync(secretary, null, "measure-edit-refused-desktop");
        await DraftAsync(secretary, "จัดทำทะเบียนยืมและคืนทรัพย์สินของทางราชการ", "ภายในเดือนมีนาคม ๒๕๗๐");
        await DraftAsync(secretary, "ประเมินความเสี่ยงการทุจริตด้านจัดซื้อจัดจ้าง", "15 ธ.ค. 69");
    }

    /// <summary>Led by the reminder; a link that is none does not lose the file.</summary>
    private static async Task ReportAsync(Visitor owner)
    {
        await LookAsync(owner, "/inbox", "inbox-phone");
        await owner
            .Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "อีก 6 วันครบกำหนด: จัดทำทะเบียน" })
            .ClickAsync();
        await LookAsync(owner, null, "measure-phone");
        await owner.Page.GetByText("อยู่ระหว่างดำเนินการ", new() { Exact = true }).First.ClickAsync();
        await owner
            .Page.GetByLabel("ทำอะไรไปแล้วบ้าง")
            .FillAsync("ทำแบบฟอร์มยืมและคืนแล้ว เริ่มใช้กับเครื่องมือช่าง 24 รายการ เหลือยานพาหนะ 3 คัน");
        await owner
            .Page.Locator("[name=Files]")
            .SetInputFilesAsync(
                new Microsoft.Playwright.FilePayload
                {
                    Name = "ป้ายประกาศ.png",
                    MimeType = "image/png",
                    Buffer = SampleFiles.Png,
                }
            );
        await owner.Page.GetByLabel("ลิงก์หลักฐาน").FillAsync("ในตู้เอกสาร");
        await SendAsync(owner);
        await owner.Page.GetByText("ไม่ใช่ที่อยู่เว็บ").First.WaitForAsync();
        await LookAsync(owner, null, "measure-evidence-kept-phone");
        await owner.Page.GetByLabel("ลิงก์หลักฐาน").FillAsync("http://127.0.0.1:9/ita");
        await SendAsync(owner);
        await owner.Page.GetByText("ส่งรายงานผลแล้ว").WaitForAsync();
        await owner.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "ป้ายประกาศ.png" }).WaitForAsync();
        await LookAsync(owner, "/measures", "measures-phone");
        await LookAsync(owner, "/checkpoints", "checkpoint-phone");
    }

    /// <summary>Reminds all who are late, and asks one for more.</summary>
    private async Task WatchAsync(Visitor secretary)
    {
        await LookAsync(secretary, "/measures", "measures-desktop");
        await LookAsync(secretary, "/measures?due=Late&status=NotStarted", "measures-late-desktop");
        await LookAsync(secretary, "/checkpoints", "checkpoint-desktop");
        await secretary.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "เตือนทุกเรื่อง" }).ClickAsync();
        await secretary.Page.GetByText("เตือนแล้ว 1 คน").WaitForAsync();
        await secretary.GoAsync(await FirstPathAsync());
        await secretary.Page.GetByLabel("ต้องการอะไรเพิ่มจากผู้รับผิดชอบ").FillAsync("ขอภาพถ่ายทะเบียนที่ใช้จริง");
        await secretary.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "ส่งคำขอ" }).ClickAsync();
        await secretary.Page.GetByText("ส่งคำขอข้อมูลเพิ่มถึงผู้รับผิดชอบแล้ว").WaitForAsync();
        await LookAsync(secretary, null, "measure-desktop");
        await LookAsync(
            secretary,
            (await FirstPathAsync()).Replace("measures/", "measures/edit/", StringComparison.Ordinal),
            "measure-edit-desktop"
        );
    }

    private static async Task DraftAsync(Visitor secretary, string title, string due)
    {
        await secretary.GoAsync("/measures/edit");
        await secretary.Page.GetByLabel("ชื่อมาตรการ").FillAsync(title);
        await secretary.Page.Locator("#Input_Steps").FillAsync("ออกแบบแบบฟอร์ม\nขึ้นทะเบียน\nตรวจนับและรายงานทุกไตรมาส");
        await secretary.Page.GetByLabel("กำหนดเวลา").FillAsync(due);
        await secretary.Page.GetByLabel("กองคลัง", new() { Exact = true }).CheckAsync();
        await secretary.Page.GetByLabel("นายบัญชี ละเอียด").CheckAsync();
        await secretary.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "เพิ่มมาตรการ" }).ClickAsync();
        await secretary.Page.GetByText("เพิ่มมาตรการแล้ว").WaitForAsync();
    }

    private static Task SendAsync(Visitor owner) =>
        owner.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "ส่งรายงานผล" }).ClickAsync();

    private async Task<string> FirstPathAsync() =>
        "/measures/" + await database.ReadAsync(db => db.Measures.OrderBy(m => m.Id).Select(m => m.Id).FirstAsync());

    private static async Task LookAsync(Visitor visitor, string? path, string picture)
    {
        if (path is not null)
            Assert.Equal(200, (await visitor.GoAsync(path))!.Status);
        Assert.DoesNotContain("sign-in", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.PictureAsync(picture);
        await visitor.AssertAccessibleAsync();
    }
}

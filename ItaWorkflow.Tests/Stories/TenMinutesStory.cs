using System.Text.RegularExpressions;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Support.Processes;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// FirstOffice: no demonstration, a fresh data directory, the clock running. An administrator who has the office's list in Excel sets it up
/// through the pages in a real browser; the first memo is signed by three persons. Clicks, fields and seconds are counted. Leaves pictures in
/// artifacts/stories/first-office.
/// </summary>
public sealed partial class TenMinutesStory(Browser browser) : IDisposable
{
    private const string Password = "กาแฟ เรือใบ ดินสอ ฝนตก";
    private const string Pin = "739154";
    private const string People = """
        ชื่อและนามสกุล	ตำแหน่ง	สำนัก/กอง	เลขนำหนังสือ	ชื่อผู้ใช้
        นางจำลอง ตัวอย่าง	นายกเทศมนตรีตำบลตัวอย่าง			mayor
        นายสมมติ ตั้งใจ	ปลัดเทศบาลตำบลตัวอย่าง			clerk
        นายสำเนา ถูกต้อง	หัวหน้าสำนักปลัดเทศบาล	สำนักปลัดเทศบาล	ตย 52500.1	
        นายระบบ มั่นคง	นักวิชาการคอมพิวเตอร์	สำนักปลัดเทศบาล		
        นางสาวธุรการ เรียบร้อย	เจ้าพนักงานธุรการ	สำนักปลัดเทศบาล		
        นางออม พอเพียง	ผู้อำนวยการกองคลัง	กองคลัง	ตย 52500.2	head
        นายบัญชี ละเอียด	นักวิชาการเงินและบัญชี	กองคลัง		banchi
        นายสาธิต แข็งแรง	ผู้อำนวยการกองช่าง	กองช่าง	ตย 52500.3	
        นายวัดผล เที่ยงตรง	นายช่างโยธา	กองช่าง		
        นางสาวอ่านเขียน ขยัน	ผู้อำนวยการกองการศึกษา	กองการศึกษา	ตย 52500.4	
        """;

    private readonly string _directory = Directory.CreateTempSubdirectory("ten-minutes-").FullName;
    private readonly Sitting _sitting = new();

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task An_office_of_ten_begins_and_its_first_memo_is_signed_by_three()
    {
        await using var application = await AppProcess.StartAsync([
            new("DataDirectory", _directory),
            new("ConnectionStrings__Default", ""),
            new("Demonstration", "false"),
            new("Clock__Runs", "true"),
            // Scripts and styles of an unpublished build are served in development only.
            new("ASPNETCORE_ENVIRONMENT", "Development"),
        ]);
        await using var administrator = await browser.OpenAsync(application.Address, Device.Desktop);
        await FoundAsync(administrator, SetUpCode().Match(application.Said).Value);

        _sitting.Begin();
        var passwords = await BringPeopleAsync(administrator);
        await ThroughTheStepsAsync(administrator);
        _sitting.End();
        _sitting.Tell("the administrator opened the first draft");
        Assert.InRange(_sitting.Clicks, 1, 25);
        Assert.InRange(_sitting.Fields, 1, 12);

        _sitting.Begin();
        var memo = await SubmitAsync(application, passwords["banchi"]);
        await SignAsync(application, "head", passwords["head"], memo, number: "1");
        await SignAsync(application, "clerk", passwords["clerk"], memo);
        await SignAsync(application, "mayor", passwords["mayor"], memo);
        _sitting.End();
        _sitting.Tell("the first memo is approved");
        await File.WriteAllTextAsync(Repository.Artifact("stories/first-office/account.txt"), _sitting.Account());

        await administrator.GoAsync($"/memos/{memo}");
        Assert.Contains("อนุมัติแล้ว", await administrator.Page.InnerTextAsync(".page-head .chip"), StringComparison.Ordinal);
        await SeeAsync(administrator, "7-approved");
        await administrator.GoAsync("/register");
        Assert.Contains("ตย ๕๒๕๐๐.๒/๑", await administrator.Page.InnerTextAsync(".reg"), StringComparison.Ordinal);
        await SeeAsync(administrator, "8-register");
        Assert.DoesNotContain("fail:", application.Said, StringComparison.Ordinal);
    }

    private static async Task FoundAsync(Visitor founder, string code)
    {
        await founder.GoAsync("/");
        foreach (
            var (field, text) in ((string, string)[])
                [
                    ("Token", code),
                    ("Name", "เทศบาลตำบลตัวอย่าง"),
                    ("PersonName", "นายระบบ มั่นคง"),
                    ("UserName", "admin"),
                    ("Password", Password),
                    ("Again", Password),
                ]
        )
            await founder.Page.FillAsync($"#Input_{field}", text);
        await founder.Page.ClickAsync("main button.btn-primary");
        await founder.Page.WaitForURLAsync("**/admin");
        await SeeAsync(founder, "1-first-steps");
    }

    /// <summary>One table, and a slip for everybody.</summary>
    private async Task<Dictionary<string, string>> BringPeopleAsync(Visitor administrator)
    {
        var page = administrator.Page;
        await _sitting.ClickAsync(page, "a[href='/admin/persons/table']");
        await _sitting.FillAsync(page, "#Input_Table", People);
        await _sitting.ClickAsync(page, "main form button.btn-primary");
        await page.Locator(".staff-grid").WaitForAsync();
        await SeeAsync(administrator, "2-looked-through");
        await _sitting.ClickAsync(page, ".actionbar button.btn-primary");
        await page.Locator("input[name=slips]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await SeeAsync(administrator, "3-added");
        var slips = page.WaitForDownloadAsync();
        await _sitting.ClickAsync(page, "form.mark button.btn-primary");
        var file = Repository.Artifact("stories/first-office/slips.pdf");
        await (await slips).SaveAsAsync(file);
        _sitting.Tell("ten people pasted, nine slips printed");
        return PasswordsOf(await File.ReadAllBytesAsync(file));
    }

    private async Task ThroughTheStepsAsync(Visitor administrator)
    {
        var page = administrator.Page;
        await _sitting.ClickAsync(page, "main a[href='/admin']");
        await page.Locator("#next-step").WaitForAsync();
        await SeeAsync(administrator, "4-what-is-left");
        for (var step = 1; !await page.Locator("#next-step form[action='/memos/new']").IsVisibleAsync(); step++)
        {
            Assert.True(step < 8, await page.InnerTextAsync("#next-step"));
            if (await page.Locator("#next-step input[name=has]").First.IsVisibleAsync())
            {
                await _sitting.ClickAsync(page, "#next-step label:has(input[value=false])");
                await _sitting.ClickAsync(page, "#next-step button.btn-primary");
            }
            else
                await _sitting.ClickAsync(page, "#next-step button:has-text('ข้ามไว้ก่อน')");
            await page.WaitForLoadStateAsync();
        }
        await SeeAsync(administrator, "5-last-step");
        await _sitting.ClickAsync(page, "#next-step form[action='/memos/new'] button");
        await page.WaitForURLAsync("**/draft");
    }

    private async Task<string> SubmitAsync(AppProcess application, string given)
    {
        await using var officer = await ComeInAsync(application, "banchi", given);
        var page = officer.Page;
        await officer.GoAsync("/memos/new");
        await _sitting.FillAsync(page, "#Input_Subject", "ขออนุมัติจัดซื้อกระดาษสำหรับไตรมาสแรก");
        await _sitting.ClickAsync(page, "main form.narrow:last-of-type button.btn-primary");
        await page.WaitForURLAsync("**/draft");
        await officer.PictureAsync("stories/first-office/6-draft");
        await officer.AssertAccessibleAsync();
        foreach (
            var (part, text) in new[]
            {
                "กระดาษเหลือใช้ได้ ๒ สัปดาห์",
                "สอบราคาแล้ว ๓ ร้าน",
                "พ.ร.บ. การจัดซื้อจัดจ้างฯ",
                "เห็นควรอนุมัติ",
            }.Index()
        )
        {
            await _sitting.ClickAsync(page, $".part >> nth={part} >> [contenteditable=true]");
            _sitting.Filled();
            await page.Keyboard.TypeAsync(text);
        }
        await page.Locator("[data-gaps] .tone-ok").WaitForAsync();
        await _sitting.ClickAsync(page, ".actionbar button.btn-primary");
        await page.WaitForURLAsync(new Regex("/memos/[0-9]+$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        return page.Url[(page.Url.LastIndexOf('/') + 1)..];
    }

    private async Task SignAsync(AppProcess application, string userName, string given, string memo, string number = "")
    {
        await using var signer = await ComeInAsync(application, userName, given);
        var page = signer.Page;
        await signer.GoAsync($"/approvals/{memo}");
        // Whoever has no PIN yet comes back to the memo after setting it.
        await _sitting.ClickAsync(page, "a[href*='/account/signing']");
        await _sitting.FillAsync(page, "#Set_Pin", Pin);
        await _sitting.FillAsync(page, "#Set_Again", Pin);
        await _sitting.FillAsync(page, "#Set_Password", Password);
        await _sitting.ClickAsync(page, "form:has(#Set_Pin) button.btn-primary");
        await page.WaitForURLAsync($"**/approvals/{memo}");
        await _sitting.FillAsync(page, "#Form_Number", number);
        await _sitting.FillAsync(page, "#Form_Pin", Pin);
        await _sitting.ClickAsync(page, "button.to-sign");
        await page.WaitForURLAsync("**/approvals");
    }

    private async Task<Visitor> ComeInAsync(AppProcess application, string userName, string given)
    {
        var visitor = await browser.OpenAsync(application.Address, Device.Desktop);
        await visitor.SignInAsync(userName, given);
        Assert.EndsWith("/account/password", visitor.Page.Url, StringComparison.Ordinal);
        await _sitting.FillAsync(visitor.Page, "#Input_Current", given);
        await _sitting.FillAsync(visitor.Page, "#Input_New", Password);
        await _sitting.FillAsync(visitor.Page, "#Input_Again", Password);
        await _sitting.ClickAsync(visitor.Page, "form:has(#Input_New) button.btn-primary");
        await visitor.Page.WaitForURLAsync(url => !url.EndsWith("/account/password", StringComparison.Ordinal));
        return visitor;
    }

    /// <summary>As whoever was handed the slip reads it.</summary>
    private static Dictionary<string, string> PasswordsOf(byte[] pdf)
    {
        var file = Path.ChangeExtension(Repository.Artifact("stories/first-office/slips.pdf"), "txt");
        using var reading = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("pdftotext", ["-layout", Path.ChangeExtension(file, "pdf"), file])
        )!;
        reading.WaitForExit();
        Assert.True(pdf.Length > 0);
        return Slip()
            .Matches(File.ReadAllText(file))
            .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["password"].Value, StringComparer.Ordinal);
    }

    private static async Task SeeAsync(Visitor visitor, string name)
    {
        await visitor.PictureAsync($"stories/first-office/{name}");
        await visitor.AssertAccessibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [GeneratedRegex("(?<=set-up code: )[0-9A-Z-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SetUpCode();

    [GeneratedRegex(@"(?<name>[a-z0-9.]+)\s+(?<password>[a-z0-9]{4}(-[a-z0-9]{4}){3})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slip();
}

using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Accounts.SecondSteps;
using ItaWorkflow.Tests.Workflows.Recovery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ItaWorkflow.Tests.Web.Pages.Account;

/// <summary>Codes, passkeys and forgotten passwords as an officer meets them, at a desk and with a thumb.</summary>
public sealed class ComingInTests(TestDatabase database, Browser browser, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>,
        IAsyncLifetime
{
    private static Town? _town;
    private WebApplication application = null!;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Persons.AnyAsync()))
            _town = await Town.FoundAsync(database);
        application = new WebApplication(database).Start();
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    [Theory]
    [InlineData(Device.Desktop, "mayor")]
    [InlineData(Device.Phone, "deputy")]
    public async Task An_officer_sets_up_one_time_codes_and_comes_in_with_one(Device device, string who)
    {
        await using var visitor = await browser.SignInAsAsync(application, who, device);
        var phone = await EnrolAsync(visitor, device);
        await using var elsewhere = await browser.OpenAsync(application, device);
        await ComeInWithCodeAsync(elsewhere, who, phone, device);

        await visitor.GoAsync("/account/devices");
        Assert.Contains(
            "มีการเข้าใช้จากเครื่องใหม่",
            await visitor.Page.Locator("main").TextContentAsync(),
            StringComparison.Ordinal
        );
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"devices-strange-{device}");
        await PressAsync(visitor.Page, "ใช่ ฉันเอง");
        await PressAsync(visitor.Page, "ออกจากเครื่องอื่นทั้งหมด");
        await visitor.Page.GetByText("เครื่องอื่นทั้งหมดออกจากระบบแล้ว").WaitForAsync();
        await elsewhere.GoAsync("/account");
        Assert.Contains("/account/sign-in", elsewhere.Page.Url, StringComparison.Ordinal);
        // Here the code is not asked for again.
        await elsewhere.SignInAsync(who, Town.Password);
        Assert.DoesNotContain("sign-in", elsewhere.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visitor.Complaints);
        Assert.Empty(elsewhere.Complaints);
    }

    private async Task<Phone> EnrolAsync(Visitor visitor, Device device)
    {
        var page = visitor.Page;
        await visitor.GoAsync("/account/second-step");
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"second-step-{device}");
        var phone = new Phone(database, (await page.Locator("details .hash").TextContentAsync())!);
        await page.FillAsync("#Enrol_Code", "000000");
        await page.FillAsync("#Enrol_Password", Town.Password);
        await PressAsync(page, "เปิดใช้");
        Assert.Contains("รหัสไม่ตรงกับแอป", await page.Locator(".error-summary").TextContentAsync(), StringComparison.Ordinal);
        await page.FillAsync("#Enrol_Code", phone.Code());
        await page.FillAsync("#Enrol_Password", Town.Password);
        await PressAsync(page, "เปิดใช้");

        var paper = await page.Locator(".codes li").AllTextContentsAsync();
        Assert.Equal(10, paper.Count);
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"recovery-codes-{device}");
        await visitor.GoAsync("/account/devices");
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"devices-{device}");

        return phone;
    }

    private static async Task ComeInWithCodeAsync(Visitor visitor, string who, Phone phone, Device device)
    {
        await TypePasswordAsync(visitor, who);
        await visitor.Page.WaitForURLAsync("**/account/sign-in/code");
        await visitor.AssertAccessibleAsync();
        await visitor.Page.FillAsync("#Input_Code", "123456");
        await PressAsync(visitor.Page, "ยืนยัน");
        Assert.Contains("รหัสนี้ไม่ถูกต้อง", await visitor.Page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        await visitor.PictureAsync($"sign-in-code-{device}");
        await visitor.Page.FillAsync("#Input_Code", phone.Code(later: 1));
        await visitor.Page.CheckAsync("#Input_SkipsNext");
        await PressAsync(visitor.Page, "ยืนยัน");
        await visitor.Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Device.Desktop, "clerk")]
    [InlineData(Device.Phone, "officer")]
    public async Task An_officer_adds_a_passkey_comes_in_with_it_and_removes_it(Device device, string who)
    {
        // Browsers know passkeys of names, not of addresses in figures.
        var address = new UriBuilder(application.Address) { Host = "localhost" }.Uri;
        await using var visitor = await browser.OpenAsync(address, device);
        var page = visitor.Page;
        await GiveAuthenticatorAsync(page);
        await visitor.SignInAsync(who, Town.Password);
        await visitor.GoAsync("/account/devices");
        await page.FillAsync("#passkey-name", "เครื่องที่โต๊ะ");
        await PressAsync(page, "เพิ่มพาสคีย์");
        await page.Locator("summary", new() { HasText = "เครื่องที่โต๊ะ" }).WaitForAsync();
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"passkeys-{device}");

        await page.Context.ClearCookiesAsync();
        await visitor.GoAsync("/account/sign-in");
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"sign-in-passkey-{device}");
        await PressAsync(page, "ใช้พาสคีย์ของเครื่องนี้");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        await visitor.GoAsync("/account/devices");
        Assert.Contains("ด้วยพาสคีย์", await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);

        await page.Locator("summary", new() { HasText = "เครื่องที่โต๊ะ" }).ClickAsync();
        await PressAsync(page, "ลบพาสคีย์นี้");
        Assert.False(await database.ReadAsync(db => db.UserPasskeys.AnyAsync()));
        await page.Context.ClearCookiesAsync();
        await visitor.GoAsync("/account/sign-in");
        await PressAsync(page, "ใช้พาสคีย์ของเครื่องนี้");
        await page.GetByText("เข้าสู่ระบบด้วยพาสคีย์นี้ไม่ได้").WaitForAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData(Device.Desktop, "finance-head")]
    [InlineData(Device.Phone, "finance-officer")]
    public async Task Who_forgot_the_password_sets_a_new_one_from_a_mail(Device device, string who)
    {
        const string own = "กาแฟ เรือใบ ดินสอ ฝนตก";
        mail.Forget();
        await database.SendsMailAsync(_town!, mail, application.Address.ToString());
        await using var visitor = await browser.OpenAsync(application, device);
        var page = visitor.Page;
        await visitor.GoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "ลืมรหัสผ่าน" }).ClickAsync();
        await page.WaitForURLAsync("**/account/forgotten");
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"forgotten-{device}");
        await page.FillAsync("#Name", who);
        await PressAsync(page, "ส่งลิงก์ทางอีเมล");
        await page.GetByText("ส่งลิงก์ให้แล้ว").WaitForAsync();
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"forgotten-sent-{device}");

        var received = (await mail.WaitForAsync(1))[0];
        await visitor.GoAsync("/account/new-password?link=" + MailingOffice.SecretIn(received));
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync($"new-password-{device}");
        await page.FillAsync("#Input_New", own);
        await page.FillAsync("#Input_Again", own);
        await PressAsync(page, "ตั้งรหัสผ่าน");
        await page.WaitForURLAsync("**/account/sign-in");
        await visitor.SignInAsync(who, own);

        await using var late = await browser.OpenAsync(application, device);
        await late.GoAsync("/account/new-password?link=" + MailingOffice.SecretIn(received));
        await late.Page.GetByText("ลิงก์นี้หมดอายุหรือใช้ไปแล้ว").WaitForAsync();
        await late.AssertAccessibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Who_has_a_duty_enrols_before_anything_else_where_the_office_wants_it()
    {
        await using var visitor = await browser.SignInAsAsync(application, "admin");
        await visitor.GoAsync("/admin/sign-in");
        await visitor.AssertAccessibleAsync();
        await visitor.PictureAsync("admin-sign-in");
        await visitor.Page.CheckAsync("#Input_DutiesNeedSecondStep");
        await PressAsync(visitor.Page, "บันทึก");

        await visitor.Page.WaitForURLAsync("**/account/second-step");
        await visitor.GoAsync("/admin");
        Assert.EndsWith("/account/second-step", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.AssertAccessibleAsync();
        var phone = new Phone(database, (await visitor.Page.Locator("details .hash").TextContentAsync())!);
        await visitor.Page.FillAsync("#Enrol_Code", phone.Code());
        await visitor.Page.FillAsync("#Enrol_Password", Town.Password);
        await PressAsync(visitor.Page, "เปิดใช้");
        await visitor.GoAsync("/admin");
        Assert.EndsWith("/admin", visitor.Page.Url, StringComparison.Ordinal);

        await database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(set => set.SetProperty(o => o.Doors.DutiesNeedSecondStep, false))
        );
    }

    /// <summary>A device that keeps keys and knows its person's finger.</summary>
    private static async Task GiveAuthenticatorAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }

    private static Task PressAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static async Task TypePasswordAsync(Visitor visitor, string userName)
    {
        await visitor.GoAsync("/account/sign-in");
        await visitor.Page.Locator("input[autocomplete='username']").FillAsync(userName);
        await visitor.Page.Locator("input[autocomplete='current-password']").FillAsync(Town.Password);
        await visitor.Page.Keyboard.PressAsync("Enter");
    }
}

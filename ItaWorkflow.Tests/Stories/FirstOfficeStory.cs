using System.Text.RegularExpressions;
using ItaWorkflow.Data.Persistence.Sqlite;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Clock;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// A real office begins: the program as it is installed, with its timed jobs, on an empty data directory. The founder has the code from the
/// console, a second process starts meanwhile (on a server it serves too, on a file it is sent away), the administrator sets the house up, everybody sets password and PIN, and the first memo goes
/// from its drafter to the head's final order. All of it by the pages' own forms, over whatever serves.
/// </summary>
public sealed partial class FirstOfficeStory(PostgresDatabase server) : IClassFixture<PostgresDatabase>, IDisposable
{
    private const string Password = "กาแฟ เรือใบ ดินสอ ฝนตก";
    private const string Pin = "739154";
    private static readonly Person Officer = new(
        "officer",
        "นางสาวตัวอย่าง ใจดี",
        "นักวิเคราะห์นโยบายและแผน",
        "เจ้าหน้าที่",
        "กองคลัง"
    );
    private static readonly Person Head = new("head", "นางออม พอเพียง", "ผู้อำนวยการกองคลัง", "หัวหน้าสำนัก/กอง", "กองคลัง");
    private static readonly Person Clerk = new("clerk", "นายสมมติ ตั้งใจ", "ปลัดเทศบาลตำบลตัวอย่าง", "ปลัด", "คณะผู้บริหาร");
    private static readonly Person Mayor = new("mayor", "นางจำลอง ตัวอย่าง", "นายกเทศมนตรีตำบลตัวอย่าง", "นายก", "คณะผู้บริหาร");
    private readonly string directory = Directory.CreateTempSubdirectory("first-office-").FullName;

    private sealed record Person(string UserName, string Name, string Title, string Post, string Division);

    [Fact]
    public async Task An_office_on_a_file_begins_with_the_set_up_code_and_reaches_its_head_s_first_final_order()
    {
        await using var only = await StartAsync(onServer: false);
        await UntilEveryJobHasRunAsync(onServer: false);
        await using var second = AppProcess.Launch(Settings(onServer: false));
        using var administrator = await FoundAsync(only);

        await GoThroughAsync(only, only, administrator);

        Assert.Equal(3, await second.EndAsync());
        Assert.Contains("มีโปรแกรมอื่นเปิดใช้อยู่", second.Said, StringComparison.Ordinal);
        Assert.Equal("rw-------", Rights.Of(Path.Combine(directory, "itaworkflow.db")));
    }

    [Fact]
    public async Task An_office_on_a_server_begins_over_two_processes()
    {
        await using var first = await StartAsync(onServer: true);
        await UntilEveryJobHasRunAsync(onServer: true);
        var starting = StartAsync(onServer: true);
        using var administrator = await FoundAsync(first);
        await using var second = await starting;

        await GoThroughAsync(first, second, administrator);
    }

    private static async Task GoThroughAsync(AppProcess first, AppProcess second, Caller administrator)
    {
        using (var stranger = await new Caller(second.Address).GoAsync("/"))
            Assert.Equal("/account/sign-in", stranger.Path);

        await SetUpAsync(administrator);
        var memo = await SubmitAsync(second);
        await SignAsync(first, Head, memo, ("Form.Number", "๑"));
        await SignAsync(second, Clerk, memo);
        await SignAsync(first, Mayor, memo);

        using var reader = await SignInAsync(second.Address, Officer, Password);
        await reader.GoAsync($"/memos/{memo}");
        Assert.Contains("อนุมัติแล้ว", reader.Page.QuerySelector(".chip")!.TextContent, StringComparison.Ordinal);
        var paper = await reader.DownloadAsync($"/memos/{memo}/paper.pdf");
        using var citizen = await new Caller(second.Address).GoAsync("/verify");
        await citizen.UploadAsync("ตรวจไฟล์", "paper.pdf", paper);
        Assert.NotNull(citizen.Page.QuerySelector(".verdict.ok"));
        Assert.DoesNotContain("fail:", first.Said + second.Said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private Task<AppProcess> StartAsync(bool onServer) => AppProcess.StartAsync(Settings(onServer));

    private KeyValuePair<string, string>[] Settings(bool onServer) =>
        [
            new("DataDirectory", directory),
            new("ConnectionStrings__Default", onServer ? server.ConnectionString : ""),
            new("Demonstration", "false"),
            new("Clock__Runs", "true"),
            new("ASPNETCORE_ENVIRONMENT", "Production"),
        ];

    private async Task UntilEveryJobHasRunAsync(bool onServer)
    {
        await using var db = onServer ? server.Open() : SqliteFile.Open(Path.Combine(directory, "itaworkflow.db"));
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var ran = db.JobRuns.Where(r => r.Took != null).Select(r => r.Job).Distinct();
        while (await ran.CountAsync(deadline.Token) < TimedJobs.Jobs.Count)
            await Task.Delay(100, deadline.Token);
        Assert.False(await db.JobRuns.AnyAsync(r => r.Failure != null, deadline.Token));
    }

    private static async Task<Caller> FoundAsync(AppProcess application)
    {
        var founder = await new Caller(application.Address).GoAsync("/");
        Assert.Equal("/setup", founder.Path);
        await founder.PressAsync(
            "เริ่มใช้งาน",
            ("Input.Token", SetUpCode().Match(application.Said).Value),
            ("Input.Name", "เทศบาลตำบลตัวอย่าง"),
            ("Input.PersonName", "นายระบบ มั่นคง"),
            ("Input.UserName", "admin"),
            ("Input.Password", Password),
            ("Input.Again", Password)
        );
        Assert.Equal("/admin", founder.Path);
        return founder;
    }

    private static async Task SetUpAsync(Caller administrator)
    {
        await administrator.GoAsync("/admin/divisions/edit");
        await administrator.PressAsync("บันทึก", ("Input.Name", "กองคลัง"), ("Input.NumberPrefix", "ตย ๕๒๕๐๐.๓"));
        foreach (var person in new[] { Mayor, Clerk, Head, Officer })
            await EmployAsync(administrator, person);

        await administrator.GoAsync("/admin/routes");
        var shorter = administrator.Page.QuerySelectorAll("a.what").Single(a => a.TextContent == "หัวหน้าหน่วยงาน → ปลัด → นายก");
        await administrator.GoAsync(shorter.GetAttribute("href")!);
        await administrator.PressAsync("ใช้เป็นเส้นทางปกติ");
    }

    /// <summary>Position, person, account; then the person sets password and PIN.</summary>
    private static async Task EmployAsync(Caller administrator, Person person)
    {
        await administrator.GoAsync("/admin/positions/edit");
        await administrator.PressAsync(
            "บันทึก",
            ("Input.Title", person.Title),
            ("Input.Post", person.Post),
            ("Input.DivisionId", person.Division)
        );
        await administrator.GoAsync("/admin/persons/edit");
        await administrator.PressAsync("บันทึก", ("Input.Name", person.Name), ("Input.PositionId", person.Title));
        await administrator.PressAsync("เปิดบัญชี", ("Input.NewUserName", person.UserName));
        var given = administrator.Page.QuerySelector(".secret")!.TextContent;

        using var newcomer = await SignInAsync(administrator.Address, person, given);
        Assert.Equal("/account/password", newcomer.Path);
        await newcomer.PressAsync(
            "เปลี่ยนรหัสผ่าน",
            ("Input.Current", given),
            ("Input.New", Password),
            ("Input.Again", Password)
        );
        await newcomer.GoAsync("/account/signing");
        await newcomer.PressAsync("ตั้ง PIN", ("Set.Pin", Pin), ("Set.Again", Pin), ("Set.Password", Password));
    }

    private static async Task<string> SubmitAsync(AppProcess application)
    {
        using var officer = await SignInAsync(application.Address, Officer, Password);
        await officer.GoAsync("/memos/new");
        await officer.PressAsync("เริ่มร่าง", ("Input.Subject", "ขออนุมัติจัดซื้อกระดาษสำหรับไตรมาสแรก"));
        await officer.PressAsync(
            "เสนอต่อ",
            ("Input.Addressee", Mayor.Title),
            ("Input.Closing", "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ"),
            ("Input.Parts[0].Html", "กระดาษในคลังเหลือใช้ได้ ๒ สัปดาห์"),
            ("Input.Parts[1].Html", "สอบราคาแล้ว ๓ ร้าน"),
            ("Input.Parts[2].Html", "พระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ๒๕๖๐"),
            ("Input.Parts[3].Html", "เห็นควรอนุมัติ")
        );
        Assert.Matches("^/memos/[0-9]+$", officer.Path);
        return officer.Path["/memos/".Length..];
    }

    private static async Task SignAsync(
        AppProcess application,
        Person person,
        string memo,
        params (string Field, string Value)[] fields
    )
    {
        using var officer = await SignInAsync(application.Address, person, Password);
        await officer.GoAsync($"/approvals/{memo}");
        await officer.PressAsync("button.to-sign", [.. fields, ("Form.Pin", Pin)]);
        Assert.Equal("/approvals", officer.Path);
    }

    private static async Task<Caller> SignInAsync(Uri address, Person person, string password)
    {
        var caller = await new Caller(address).GoAsync("/account/sign-in");
        return await caller.PressAsync("เข้าสู่ระบบ", ("Input.Name", person.UserName), ("Input.Password", password));
    }

    [GeneratedRegex("(?<=set-up code: )[0-9A-Z-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SetUpCode();
}

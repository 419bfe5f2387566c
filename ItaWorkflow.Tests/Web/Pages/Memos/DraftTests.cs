using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using Microsoft.Playwright;
using static ItaWorkflow.Tests.Web.Pages.Memos.DraftingOffice;

namespace ItaWorkflow.Tests.Web.Pages.Memos;

public sealed class DraftTests(DraftingOffice office) : IClassFixture<DraftingOffice>
{
    [Fact]
    public async Task Two_people_in_one_draft_are_told_see_both_texts_and_lose_neither()
    {
        var memo = await office.Town.BeginAsync();
        await using var officer = await office.SignInAsync("officer");
        await using var head = await office.SignInAsync("strategy-head");
        var mine = await OpenDraftAsync(officer, memo.Id);
        var theirs = await OpenDraftAsync(head, memo.Id);
        await theirs.ClickAsync();
        await head.Page.Keyboard.TypeAsync("ข้อความของหัวหน้า");
        await SavedAsync(head);

        await mine.ClickAsync();
        await officer.Page.Keyboard.TypeAsync("ข้อความของผู้ร่าง");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "ดูทั้งสองฉบับ" }).ClickAsync();

        await Assertions.Expect(officer.Page.Locator(".theirs")).ToHaveTextAsync("ข้อความของหัวหน้า");
        await Assertions.Expect(mine).ToHaveTextAsync("ข้อความของผู้ร่าง");
        Assert.Equal("<p>ข้อความของหัวหน้า</p>", await office.BodyAsync(memo.Id));
        Assert.Equal("<p>ข้อความของผู้ร่าง</p>", Assert.Single(await office.ConflictsAsync(memo.Id)).Content.Parts[0].Html);
        await officer.AssertAccessibleAsync();

        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "ต่อท้ายข้อความของท่าน" }).ClickAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "เก็บข้อความของฉัน" }).ClickAsync();
        await Assertions.Expect(officer.Page.Locator(".toast")).ToContainTextAsync("เก็บร่างแล้ว");
        Assert.Equal("<p>ข้อความของผู้ร่าง</p><p>ข้อความของหัวหน้า</p>", await office.BodyAsync(memo.Id));
    }

    [Fact]
    public async Task An_expired_session_keeps_the_text_and_saving_goes_on_after_signing_in_elsewhere()
    {
        var memo = await office.Town.BeginAsync();
        await using var officer = await office.SignInAsync("officer");
        var editor = await OpenDraftAsync(officer, memo.Id);
        await officer.Page.Context.ClearCookiesAsync();

        await editor.ClickAsync();
        await officer.Page.Keyboard.TypeAsync("พิมพ์หลังหมดเวลา");
        await Assertions.Expect(officer.Page.Locator("[data-trouble]")).ToContainTextAsync("หมดเวลาเข้าใช้ระบบ");
        Assert.Equal("", await office.BodyAsync(memo.Id));

        var other = await officer.Page.RunAndWaitForPopupAsync(() =>
            officer.Page.GetByRole(AriaRole.Link, new() { Name = "เข้าสู่ระบบในแท็บใหม่" }).ClickAsync()
        );
        await other.Locator("input[autocomplete='username']").FillAsync("officer");
        await other.Locator("input[autocomplete='current-password']").FillAsync(Town.Password);
        await other.Keyboard.PressAsync("Enter");
        await other.WaitForURLAsync("**/memos/signed-in");
        await other.CloseAsync();
        await officer.Page.BringToFrontAsync();
        await editor.ClickAsync();
        await officer.Page.Keyboard.TypeAsync(" ต่อ");

        await SavedAsync(officer);
        await Assertions.Expect(officer.Page.Locator("[data-trouble]")).ToBeHiddenAsync();
        Assert.Equal("<p>พิมพ์หลังหมดเวลา ต่อ</p>", await office.BodyAsync(memo.Id));
    }

    [Fact]
    public async Task What_was_typed_without_a_connection_is_offered_back()
    {
        var memo = await office.Town.BeginAsync();
        await using var officer = await office.SignInAsync("officer");
        var editor = await OpenDraftAsync(officer, memo.Id);
        await officer.Page.Context.SetOfflineAsync(true);
        await editor.ClickAsync();
        await officer.Page.Keyboard.TypeAsync("พิมพ์ตอนเน็ตหลุด");
        await Assertions.Expect(officer.Page.Locator("[data-trouble]")).ToContainTextAsync("เชื่อมต่อระบบไม่ได้");
        await officer.Page.GotoAsync("about:blank");
        await officer.Page.Context.SetOfflineAsync(false);

        await OpenDraftAsync(officer, memo.Id);
        // A page that is going may still save in its last moment, when the connection comes back: then nothing is left to offer.
        if (await office.BodyAsync(memo.Id) is "")
        {
            await officer.Page.GetByRole(AriaRole.Button, new() { Name = "นำกลับมา" }).ClickAsync();
            await SavedAsync(officer);
        }

        Assert.Equal("<p>พิมพ์ตอนเน็ตหลุด</p>", await office.BodyAsync(memo.Id));
    }

    [Fact]
    public async Task Without_script_plain_lines_become_paragraphs()
    {
        var memo = await office.Town.BeginAsync();
        using var officer = new Client(office.Application);
        await officer.SignInAsync("officer");

        using var answer = await officer.PostAsync(
            $"/memos/{memo.Id}/draft",
            new Dictionary<string, string>
            {
                ["revision"] = $"{memo.Revision}",
                ["Input.Subject"] = "ขอใช้ห้องประชุม",
                ["Input.Form"] = "Flowing",
                ["Input.Parts[0].IsPlain"] = "true",
                ["Input.Parts[0].Html"] = "ย่อหน้าแรก < ๕\nบรรทัดต่อ\n\nย่อหน้าสอง",
            }
        );

        Assert.Equal("<p>ย่อหน้าแรก &lt; ๕<br>บรรทัดต่อ</p><p>ย่อหน้าสอง</p>", await office.BodyAsync(memo.Id));
        Assert.Equal("ขอใช้ห้องประชุม", (await office.Town.MemoAsync(memo.Id)).Subject);
    }

    [Fact]
    public async Task Somebody_of_another_division_does_not_find_the_draft()
    {
        var memo = await office.Town.BeginAsync();
        await using var stranger = await office.SignInAsync("finance-officer");

        Assert.Equal(404, (await stranger.GoAsync($"/memos/{memo.Id}/draft"))!.Status);
        Assert.Equal(404, (await stranger.GoAsync($"/memos/{memo.Id}/versions"))!.Status);
    }

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task The_drafting_pages_are_accessible(Device device)
    {
        var memo = await office.Town.BeginAsync(BodyForm.HeadedParts);
        await office.Town.SaveAsync(
            memo.Id,
            memo.Revision,
            office.Town.Town.Officer,
            memo.Content with
            {
                Subject = "ขออนุมัติ",
            },
            byHand: true
        );
        var version = Assert.Single(await office.Town.VersionsAsync(memo.Id, VersionReason.Saved));
        await using var officer = await office.SignInAsync("officer", device);

        await OpenDraftAsync(officer, memo.Id);
        await officer.AssertAccessibleAsync();
        foreach (
            var page in new[]
            {
                "/memos",
                "/memos?q=ไม่มีเรื่องนี้",
                "/memos/new",
                $"/memos/{memo.Id}/versions",
                $"/memos/{memo.Id}/versions/{version.Id}",
            }
        )
        {
            await officer.GoAsync(page);
            await officer.AssertAccessibleAsync();
            Assert.False(await officer.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), page);
        }
    }
}

using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Workflows.Files.Pictures;
using Microsoft.Playwright;
using static ItaWorkflow.Tests.Web.Pages.Memos.DraftingOffice;

namespace ItaWorkflow.Tests.Web.Pages.Memos;

public sealed class EditorTests(DraftingOffice office) : IClassFixture<DraftingOffice>
{
    [Fact]
    public async Task What_is_typed_saves_itself_and_stands_there_after_a_reload()
    {
        var memo = await office.Town.BeginAsync(BodyForm.HeadedParts);
        await using var officer = await office.SignInAsync("officer");
        var parts = await OpenDraftAsync(officer, memo.Id);

        await parts.Nth(1).ClickAsync();
        await officer.Page.Keyboard.TypeAsync("คะแนนรวม ๗๘.๔๑ น้ำใจ ผู้ใหญ่ เก็บกู้");
        await SavedAsync(officer);
        await officer.Page.ReloadAsync();

        await Assertions.Expect(parts.Nth(1)).ToHaveTextAsync("คะแนนรวม ๗๘.๔๑ น้ำใจ ผู้ใหญ่ เก็บกู้");
        Assert.Equal("<p>คะแนนรวม ๗๘.๔๑ น้ำใจ ผู้ใหญ่ เก็บกู้</p>", (await office.Town.MemoAsync(memo.Id)).Content.Parts[1].Html);
        Assert.Empty(officer.Complaints);
    }

    [Fact]
    public async Task The_tools_make_bold_words_lists_and_tables()
    {
        var memo = await office.Town.BeginAsync();
        await using var officer = await office.SignInAsync("officer");
        var editor = await OpenDraftAsync(officer, memo.Id);
        var keys = officer.Page.Keyboard;

        await editor.ClickAsync();
        await ToolAsync(officer.Page, "ตัวหนา");
        await keys.TypeAsync("สำคัญ");
        await ToolAsync(officer.Page, "ตัวหนา");
        await keys.PressAsync("Enter");
        await ToolAsync(officer.Page, "ลำดับเลข");
        await keys.TypeAsync("ข้อหนึ่ง");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("ข้อสอง");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Enter");
        await ToolAsync(officer.Page, "แทรกตาราง");
        await keys.TypeAsync("ตัวชี้วัด");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("คะแนน");
        await SavedAsync(officer);

        var html = await office.BodyAsync(memo.Id);
        Assert.StartsWith(
            "<p><strong>สำคัญ</strong></p><ol><li><p>ข้อหนึ่ง</p></li><li><p>ข้อสอง</p></li></ol><table><thead><tr><th><p>ตัวชี้วัด</p></th><th><p>คะแนน</p></th>",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_list_and_a_table_from_Word_come_in_clean()
    {
        var memo = await office.Town.BeginAsync();
        await using var officer = await office.SignInAsync("officer");
        var editor = await OpenDraftAsync(officer, memo.Id);

        await PasteAsync(editor, PastedText.Word);
        await Assertions.Expect(editor).ToContainTextAsync("ข้อที่สอง");
        await SavedAsync(officer);

        var html = await office.BodyAsync(memo.Id);
        Assert.Contains("<strong>หัวข้อหนา</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<li><p>ข้อแรก</p></li><li><p>ข้อที่สอง</p></li>", html, StringComparison.Ordinal);
        Assert.Matches("<td[^>]*><p>๘๔.๘๕</p></td>", html);
        Assert.DoesNotMatch("(?i)mso|style=|class=|<o:p|font", html);
    }

    [Fact]
    public async Task Text_from_Google_Docs_comes_in_clean()
    {
        var memo = await office.Town.BeginAsync();
        await using var officer = await office.SignInAsync("officer");
        var editor = await OpenDraftAsync(officer, memo.Id);

        await PasteAsync(editor, PastedText.GoogleDocs);
        await Assertions.Expect(editor).ToContainTextAsync("ลำดับสอง");
        await SavedAsync(officer);

        var html = await office.BodyAsync(memo.Id);
        Assert.Equal("<p>ตัวธรรมดา <strong>ตัวหนา</strong></p><ol><li><p>ลำดับหนึ่ง</p></li><li><p>ลำดับสอง</p></li></ol>", html);
    }

    [Fact]
    public async Task A_picture_that_Word_names_by_a_file_is_taken_from_the_RTF_beside_it()
    {
        var memo = await office.Town.BeginAsync();
        await using var officer = await office.SignInAsync("officer");
        var editor = await OpenDraftAsync(officer, memo.Id);
        const string html =
            "<p class=MsoNormal>ก่อนรูป<img width=120 src=\"file:///C:/Users/a/clip_image001.png\"></p><p class=MsoNormal>หลังรูป<img src=\"file:///C:/Users/a/clip_image002.emz\"></p>";
        var png = Convert.ToHexString(TrialPng.Of(40, 30)).ToLowerInvariant();
        var rtf =
            $"{{\\rtf1\\ansi{{\\*\\shppict {{\\pict{{\\*\\picprop\\shplid1025{{\\sp{{\\sn a}}{{\\sv 1}}}}}}\\picw10\\pich10\\pngblip\\bliptag-12{{\\*\\blipuid 00ff}}{png[..100]}\r\n{png[100..]}}}}}{{\\nonshppict {{\\pict\\wmetafile8 0100}}}}x{{\\pict\\emfblip 0100}}}}";

        await PasteAsync(editor, html, "", rtf);
        await Assertions.Expect(editor).ToContainTextAsync("หลังรูป");
        await SavedAsync(officer);

        Assert.Contains("<img src=\"data:image/png;base64,", await office.BodyAsync(memo.Id), StringComparison.Ordinal);
        // The one that no browser shows is told.
        var told = officer.Page.Locator("[data-pasted]");
        await Assertions.Expect(told).ToContainTextAsync("รูป 1 รูป");
        await Assertions.Expect(told).ToContainTextAsync("clip_image002");
        Assert.Empty(officer.Complaints);
    }

    [Fact]
    public async Task A_sign_that_turns_the_text_around_is_taken_out_and_told_while_the_page_saves_by_itself()
    {
        var memo = await office.Town.BeginAsync();
        await using var officer = await office.SignInAsync("officer");
        var editor = await OpenDraftAsync(officer, memo.Id);

        await editor.ClickAsync();
        await officer.Page.Keyboard.InsertTextAsync("เบิก \u202e000,01\u202c บาท");
        await SavedAsync(officer);

        await Assertions.Expect(officer.Page.Locator("[data-lost]")).ToContainTextAsync("(U+202E U+202C) ออกจาก เนื้อความ");
        Assert.Equal("<p>เบิก 000,01 บาท</p>", await office.BodyAsync(memo.Id));
    }

    [Fact]
    public async Task Hostile_markup_pasted_does_nothing_but_leave_its_words()
    {
        var memo = await office.Town.BeginAsync();
        await using var officer = await office.SignInAsync("officer");
        var editor = await OpenDraftAsync(officer, memo.Id);

        await PasteAsync(
            editor,
            "<p>คำ<img src=x onerror=\"document.title='ยึดแล้ว'\"></p><script>document.title='ยึดแล้ว'</script>"
        );
        await Assertions.Expect(editor).ToContainTextAsync("คำ");
        await SavedAsync(officer);

        Assert.Equal("<p>คำ</p>", await office.BodyAsync(memo.Id));
        Assert.StartsWith("ร่างบันทึกข้อความ", await officer.Page.TitleAsync(), StringComparison.Ordinal);
    }

    private static Task ToolAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
